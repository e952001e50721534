using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.Posts;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T7: the province moves a volunteer to another post directly; where duty moves to another county, both counties' months revert.</summary>
internal sealed class TransferTerm : IEndpoint
{
    /// <summary>Where to, why, and from when.</summary>
    /// <param name="EffectiveOn">The first day at the new post; without it today.</param>
    public sealed record Request(Guid PostId, string? Reason = null, DateOnly? EffectiveOn = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/transfer", HandleAsync)
        .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.transfer");

    private static async Task<Reply<TermView>> HandleAsync(
        Guid id, Request request, bool? preview, ServiceManagementDbContext db, TermRegister register, CancellationToken cancel)
    {
        var county = await db.Posts.Where(p => p.Id == request.PostId).Select(p => p.CountyCode).SingleOrDefaultAsync(cancel);
        return await register.ChangeAsync(id, async (term, acting) =>
        {
            if ((await db.MoveAsync(term, request.PostId, cancel)).IsRefused(out var refusal, out var move)) return refusal;
            return term.Transfer(move, request.Reason, request.EffectiveOn, acting);
        }, preview == true, cancel, county ?? "");
    }
}
