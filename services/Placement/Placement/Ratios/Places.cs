using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Posts;

namespace XibuPlan.Placement.Ratios;

/// <summary>The places of posts that the ratios of PLA-5 do not tell apart.</summary>
/// <param name="Province">The first two digits of the province.</param>
/// <param name="Headcount">Places, not posts.</param>
internal sealed record Places(string Province, PostState State, PostCategory Category, bool TownshipOrBelow, int Headcount)
{
    /// <summary>The places of one post.</summary>
    public static Places Of(Post post) => new(post.CountyCode[..2], post.State, post.Category, post.TownshipOrBelow, post.Headcount);
}

/// <summary>Places added up by the database.</summary>
internal static class PlacesQueries
{
    /// <summary>The places of these posts: some rows for each province, however many posts it has.</summary>
    public static Task<List<Places>> PlacesAsync(this IQueryable<Post> posts, CancellationToken cancel) => posts.AsNoTracking()
        .GroupBy(p => new { Province = p.CountyCode.Substring(0, 2), p.State, p.Category, p.TownshipOrBelow })
        .Select(g => new Places(g.Key.Province, g.Key.State, g.Key.Category, g.Key.TownshipOrBelow, g.Sum(p => p.Headcount))).ToListAsync(cancel);
}
