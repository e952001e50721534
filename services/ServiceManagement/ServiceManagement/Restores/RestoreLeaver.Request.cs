using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>The office asks for a volunteer who left.</summary>
internal sealed partial class RestoreLeaver
{
    /// <summary>Why, and the first day on duty again.</summary>
    public sealed record Request(string Reason, DateOnly ResumesOn);

    private static void MapRequest(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/restore-request", RequestAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("restore.request");

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
}
