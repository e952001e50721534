using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>Approved posts with their vacancies, for volunteers who choose and offices that place.</summary>
internal sealed class ListPosts : IEndpoint
{
    public sealed record View(
        Guid Id, int ProgrammeYear, string CountyCode, string Title, string Unit, string Category, int Headcount, int Vacancies, bool Withdrawn);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/service-management/posts", HandleAsync)
        .Allow(Party.Student | Party.County | Party.Prefecture | Party.Province | Party.National).WithName("post.list");

    private static async Task<Reply<Page<View>>> HandleAsync(
        string? county, int? year, PageRequest page, ServiceManagementDbContext db, CancellationToken cancel)
    {
        var occupants = db.Terms.IgnoreQueryFilters().Occupants();
        var rows = await db.Posts.AsNoTracking()
            .Where(p => p.Id > page.AfterId && (county == null || p.CountyCode == county) && (year == null || p.ProgrammeYear == year) && p.Title != "")
            .OrderBy(p => p.Id).Take(page.Take)
            .Select(p => new View(p.Id, p.ProgrammeYear, p.CountyCode, p.Title, p.Unit, p.Category, p.Headcount,
                p.Headcount - occupants.Count(t => t.PostId == p.Id), p.Withdrawn))
            .ToListAsync(cancel);
        return Page<View>.Of(rows, page, v => v.Id.ToString());
    }
}
