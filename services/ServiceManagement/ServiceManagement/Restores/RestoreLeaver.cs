using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>T6: the county asks for a leaver, the province endorses, the nation grants (离岗 → 在岗) or either refuses with a reason.</summary>
internal sealed class RestoreLeaver : IEndpoint
{
    private const string Route = "/api/service-management/restores";

    /// <summary>Why, and the first day on duty again.</summary>
    public sealed record Request(string Reason, DateOnly ResumesOn);

    /// <summary>The province's words.</summary>
    /// <param name="PostId">Where duty goes on, if not at the post that was left.</param>
    public sealed record Endorsement(string? Reason = null, Guid? PostId = null);

    public sealed record Remark(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/{id:guid}/restore-request", RequestAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("restore.request");
        routes.MapPost(Route + "/{id:guid}/endorse", EndorseAsync).Allow(Party.Province, OfficerRole.Reviewer).AsOperation("restore.endorse");
        routes.MapPost(Route + "/{id:guid}/refuse", RefuseAsync).Allow(Party.Province | Party.National, OfficerRole.Reviewer).AsOperation("restore.refuse");
        routes.MapPost(Route + "/{id:guid}/grant", GrantAsync).Allow(Party.National, OfficerRole.Reviewer).AsOperation("restore.grant");
    }

    private static async Task<Reply<RestoreView>> RequestAsync(
        Guid id, Request request, ServiceManagementDbContext db, TermRegister register, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Reason.Trim() is not { Length: >= 2 and <= 500 } reason) return CommonRefusals.Invalid.ForFields(("reason", "请说明还原原因（2–500 个字）"));
        // Under the county's lock: two requests at once are decided one after the other.
        await register.LockAsync([id], [], cancel);
        if (await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } term) return CommonRefusals.NotFound;
        if (Restore.Request(term, reason, request.ResumesOn, new Acting(actor, clock.GetUtcNow())).IsRefused(out var refusal, out var restore)) return refusal;
        if (await db.Restores.AnyAsync(r => r.TermId == id && (r.State == RestoreState.Requested || r.State == RestoreState.Endorsed), cancel)) return RestoreRefusals.Already;
        db.Restores.Add(restore);
        await db.SaveChangesAsync(cancel);
        return RestoreView.Of(restore, term, actor);
    }

    // The post has a place now, or the province names another: the nation shall not be asked for what cannot be granted.
    private static Task<Reply<RestoreView>> EndorseAsync(
        Guid id, IfMatch seen, Endorsement? endorsement, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        DecideAsync(id, seen, async (restore, term, acting) =>
        {
            if (restore.Endorse(endorsement?.Reason, acting).IsRefused(out var refusal)) return refusal;
            if ((await db.TakePlaceAsync(endorsement?.PostId ?? term.PostId!.Value, term.Id, cancel)).IsRefused(out refusal, out var post)) return refusal;
            return restore.Place(term, post);
        }, db, new Acting(actor, clock.GetUtcNow()), cancel);

    private static Task<Reply<RestoreView>> RefuseAsync(
        Guid id, IfMatch seen, Remark remark, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        DecideAsync(id, seen, (restore, _, acting) => Task.FromResult(restore.Refuse(remark.Reason, acting)), db, new Acting(actor, clock.GetUtcNow()), cancel);

    private static async Task<Reply<RestoreView>> DecideAsync(Guid id, IfMatch seen, Func<Restore, VolunteerTerm, Acting, Task<Outcome>> step,
        ServiceManagementDbContext db, Acting acting, CancellationToken cancel)
    {
        if (await db.Restores.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } restore) return CommonRefusals.NotFound;
        if (seen.Check(restore).IsRefused(out var refusal)) return refusal;
        var term = await db.Terms.AsNoTracking().SingleAsync(t => t.Id == restore.TermId, cancel);
        if ((await step(restore, term, acting)).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return RestoreView.Of(restore, term, acting.Actor);
    }

    private static async Task<Reply<TermView>> GrantAsync(
        Guid id, IfMatch seen, Remark? remark, bool? preview, ServiceManagementDbContext db, TermRegister register, CancellationToken cancel)
    {
        var restores = preview == true ? db.Restores.AsNoTracking() : db.Restores;
        if (await restores.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } restore) return CommonRefusals.NotFound;
        if (seen.Check(restore).IsRefused(out var stale)) return stale;
        return await register.ChangeAsync(restore.TermId, async (term, acting) =>
        {
            if (restore.Grant(remark?.Reason, acting).IsRefused(out var refusal)) return refusal;
            if ((await db.MoveAsync(term, restore.Post?.Id ?? term.PostId!.Value, cancel)).IsRefused(out refusal, out var move)) return refusal;
            return term.Restore(move, restore.ResumesOn, $"申请理由：{restore.Reason}", acting);
        }, preview == true, cancel, restore.Post?.CountyCode ?? "");
    }
}
