using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.PublicInformation;

/// <summary>The approved posts of the newest published year for everybody, and how many each county offers.</summary>
internal sealed class ListPublicPosts : IEndpoint
{
    /// <summary>A post as it is offered.</summary>
    public sealed record PublicPost(Guid Id, string ProvinceCode, string Province, string CountyCode, string County, string Title, string Unit,
        PostCategory Category, string CategoryLabel, AreaSpecial? AreaSpecial, bool TownshipOrBelow, int Headcount);

    /// <summary>What a county offers.</summary>
    public sealed record County(string CountyCode, string Name, int Posts, int Places);

    public sealed record Counties(int Year, string ProvinceCode, string Province, IReadOnlyList<County> Items);

    private static readonly ListOrder<Post> Orders = new ListOrder<Post>(p => p.Id)
        .ByText("title", p => p.Title).ByText("unit", p => p.Unit).By("county", p => p.CountyCode).ByDeclared("category", p => p.Category)
        .By("headcount", p => p.Headcount);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/public/posts", PostsAsync).AllowEveryone().WithMetadata(Orders).WithName("public-post.list");
        routes.MapGet("/api/placement/public/provinces/{province}/counties", CountiesAsync).AllowEveryone().WithName("public-post.counties");
    }

    private static async Task<Reply<Page<PublicPost>>> PostsAsync(string? province, string? county, Word<PostCategory>? category, SearchText? q, ListRequest list,
        PlacementDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.CurrentYearAsync(clock.Today(), cancel) is not { } programme) return CommonRefusals.NotFound;
        var posts = db.OfferedPosts(programme.Year);
        if (Within(province) is { } inside) posts = posts.Where(p => EF.Functions.Like(p.CountyCode, inside));
        if (county is not null) posts = posts.Where(p => p.CountyCode == county);
        if (category is { Value: var wanted }) posts = posts.Where(p => p.Category == wanted);
        if (q is { Pattern: var text })
            posts = posts.Where(p => EF.Functions.ILike(p.Title, text, SearchText.Escape) || EF.Functions.ILike(p.Unit, text, SearchText.Escape));
        return await Orders.PageAsync(posts, list, p => p, Offered, cancel);
    }

    private static async Task<Reply<Counties>> CountiesAsync(string province, PlacementDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.CurrentYearAsync(clock.Today(), cancel) is not { } programme || Within(province) is not { } inside) return CommonRefusals.NotFound;
        var counties = await db.OfferedPosts(programme.Year).Where(p => EF.Functions.Like(p.CountyCode, inside)).GroupBy(p => p.CountyCode).OrderBy(g => g.Key)
            .Select(g => new { Code = g.Key, Posts = g.Count(), Places = g.Sum(p => p.Headcount) }).ToListAsync(cancel);
        return new Counties(programme.Year, province, RegionDirectory.NameOf(province), [.. counties.Select(c => new County(c.Code, RegionDirectory.NameOf(c.Code), c.Posts, c.Places))]);
    }

    // A pattern that no county matches where the code is none: an unreadable filter never means everything.
    private static string? Within(string? region) => region is null ? null : RegionCode.TryParse(region, out var code) ? code.Prefix + "%" : "-";

    private static PublicPost Offered(Post post) => new(post.Id, RegionCode.Parse(post.CountyCode).Province.Digits,
        RegionDirectory.NameOf(RegionCode.Parse(post.CountyCode).Province), post.CountyCode, RegionDirectory.NameOf(post.CountyCode), post.Title, post.Unit,
        post.Category, post.Category.Label(), post.AreaSpecial, post.TownshipOrBelow, post.Headcount);
}
