using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>One term, for its offices and its volunteer.</summary>
internal sealed class GetTerm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/terms/{id:guid}", HandleAsync)
        .Allow(ListTerms.Offices | Party.Student)
        .WithName("volunteer-term.get");

    private static async Task<Reply<TermView>> HandleAsync(Guid id, ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } term ? TermView.Of(term, actor, names) : CommonRefusals.NotFound;
}
