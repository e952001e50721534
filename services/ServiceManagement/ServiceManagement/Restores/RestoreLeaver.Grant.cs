using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>The nation restores: the volunteer is on duty again.</summary>
internal sealed partial class RestoreLeaver
{
    private static void MapGrant(IEndpointRouteBuilder routes) => routes.MapPost(Route + "/{id:guid}/grant", GrantAsync)
        .Allow(Party.National, OfficerRole.Reviewer).AsOperation("restore.grant");

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
