using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>The volunteer's own latest term.</summary>
internal sealed class GetMyTerm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/terms/mine", HandleAsync)
        .Allow(Party.Student)
        .WithName("volunteer-term.mine");

    private static async Task<Reply<TermView>> HandleAsync(ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel) =>
        await db.Terms.AsNoTracking().Where(t => t.PersonId == actor.Id).OrderByDescending(t => t.Id).FirstOrDefaultAsync(cancel) is { } term
            ? TermView.Of(term, actor, names) with { Days = await db.DaysOfAsync(term, cancel) }
            : CommonRefusals.NotFound;
}
