using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>Posts within the caller's region by year, county and state, in order of declaration.</summary>
internal sealed class ListPosts : IEndpoint
{
    private const Party Readers = Party.County | Party.Prefecture | Party.Province | Party.National;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/posts", HandleAsync).Allow(Readers);
        routes.MapGet("/api/placement/posts/{id:guid}", GetAsync).Allow(Readers);
    }

    private static async Task<Reply<Page<PostView>>> HandleAsync(int year, string? county, Word<PostState>? state, PageRequest page, PlacementDbContext db,
        Actor actor, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.Posts.AsNoTracking()
            .Where(p => p.Year == year && p.Id > page.AfterId && (county == null || p.CountyCode == county) && (wanted == null || p.State == wanted))
            .OrderBy(p => p.Id).Take(page.Take).ToListAsync(cancel);
        return Page<PostView>.Of([.. rows.Select(p => PostView.Of(p, actor))], page, p => p.Id.ToString());
    }

    private static async Task<Reply<PostView>> GetAsync(Guid id, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var post = await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        return post is null ? CommonRefusals.NotFound : PostView.Of(post, actor);
    }
}
