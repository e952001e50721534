using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>Posts within the caller's region by year, county and state, searched, sorted and as a file.</summary>
internal sealed class ListPosts : IEndpoint
{
    private const Party Readers = Party.County | Party.Prefecture | Party.Province | Party.National;

    private static readonly ListOrder<Post> Orders = new ListOrder<Post>(p => p.Id)
        .ByText("title", p => p.Title).ByText("unit", p => p.Unit).By("county", p => p.CountyCode).ByDeclared("state", p => p.State)
        .ByDeclared("category", p => p.Category).By("headcount", p => p.Headcount);

    private static readonly ExportTable<Post> Table = new("posts", "岗位",
        ("岗位编号", p => p.Id.ToString()), ("省份", p => RegionDirectory.NameOf(RegionCode.Parse(p.CountyCode).Province)),
        ("县", p => RegionDirectory.NameOf(p.CountyCode)), ("岗位名称", p => p.Title), ("服务单位", p => p.Unit), ("专项", p => p.Category),
        ("区域专项", p => p.AreaSpecial), ("乡镇及以下", p => p.TownshipOrBelow), ("人数", p => p.Headcount), ("状态", p => p.State));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/posts", HandleAsync).Allow(Readers).WithMetadata(Orders).WithName("post.list");
        routes.MapGet("/api/placement/posts/export", ExportAsync).Allow(Readers).WithMetadata(Orders).AsOperation("post.export");
        routes.MapGet("/api/placement/posts/{id:guid}", GetAsync).Allow(Readers).WithName("post.get");
    }

    private static async Task<Reply<Page<PostView>>> HandleAsync([AsParameters] PostFilter filter, ListRequest list, PlacementDbContext db, Actor actor, CancellationToken cancel) =>
        await Orders.PageAsync(filter.Over(db.Posts.AsNoTracking()), list, p => p, p => PostView.Of(p, actor), cancel);

    private static async Task<FileReply> ExportAsync([AsParameters] PostFilter filter, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        Orders.Sorted(filter.Over(db.Posts.AsNoTracking()), export.Sort).IsRefused(out var refusal, out var sorted)
            ? refusal : await exporting.WriteAsync(Table, export, sorted.AsAsyncEnumerable(), cancel);

    private static async Task<Reply<PostView>> GetAsync(Guid id, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var post = await db.Posts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        return post is null ? CommonRefusals.NotFound : PostView.Of(post, actor);
    }
}
