using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Ratios;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>
/// J1: the nation approves a batch of a province's reviewed posts, all or none: with it, the structure of the province's approved
/// posts must keep the ratios of PLA-5, unless a waiver lifts the one that breaks.
/// </summary>
internal sealed class ApprovePosts : IEndpoint
{
    /// <summary>The batch.</summary>
    /// <param name="PostIds">Null for all posts of the province that wait.</param>
    public sealed record Request(int Year, string ProvinceCode, IReadOnlyList<Guid>? PostIds);

    public sealed record Answer(int Approved, int Headcount, IReadOnlyList<RatioView> Ratios);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/post-approvals", HandleAsync)
        .Allow(Party.National, OfficerRole.Reviewer)
        .AsOperation("post.approve");

    private static async Task<Reply<Answer>> HandleAsync(Request request, PlacementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == request.Year && y.PolicyVersion > 0, cancel);
        if (year is null) return ProgrammeYearRefusals.NotPublished.With(request.Year);
        if ((await db.ServiceProvinceAsync(request.Year, request.ProvinceCode, cancel)).IsRefused(out var refusal, out var province)) return refusal;

        var posts = await LockAsync(db, request.Year, province, cancel);
        if (BatchOf(posts, request).IsRefused(out refusal, out var batch)) return refusal;
        foreach (var post in batch)
        {
            if (post.Approve(actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;
        }

        var waived = await db.RatioWaivers.Where(w => w.Year == request.Year && w.ProvinceCode == province.Digits && w.State == RatioWaiverState.Granted)
            .Select(w => w.Rule).ToListAsync(cancel);
        var ratios = PostRatios.Of(PostTotals.Of(posts.Where(p => p.State == PostState.Approved).Select(Places.Of)), year.InForce);
        if (Broken(ratios, waived) is { } broken) return broken;
        foreach (var post in batch) db.Announce(Fact(post, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return new Answer(batch.Count, batch.Sum(p => p.Headcount), [.. ratios.Select(r => RatioView.Of(r, waived.Contains(r.Rule)))]);
    }

    // Every post of the province: two batches at once must not each see the other's absence.
    private static Task<List<Post>> LockAsync(PlacementDbContext db, int year, RegionCode province, CancellationToken cancel) =>
        db.Posts.FromSql($"SELECT * FROM posts WHERE year = {year} AND county_code LIKE {province.Prefix + "%"} ORDER BY id FOR UPDATE").ToListAsync(cancel);

    private static Outcome<List<Post>> BatchOf(List<Post> posts, Request request)
    {
        var batch = request.PostIds is { } ids
            ? posts.Where(p => ids.Contains(p.Id)).ToList()
            : posts.Where(p => p.State == PostState.ReviewedByProvince).ToList();
        if (request.PostIds is { } wanted && batch.Count != wanted.Distinct().Count()) return CommonRefusals.NotFound;
        return batch.Count == 0 ? PostRefusals.NothingToApprove.With(RegionDirectory.NameOf(request.ProvinceCode)) : batch;
    }

    private static Refusal? Broken(IReadOnlyList<PostRatio> ratios, List<RatioRule> waived)
    {
        var broken = ratios.Where(r => !r.Holds && !waived.Contains(r.Rule)).ToList();
        return broken.Count == 0 ? null : PostRefusals.RatioBroken.With(string.Join("；", broken.Select(r => r.InWords)))
            .WithFact("ratios", ratios.Select(r => RatioView.Of(r, waived.Contains(r.Rule))).ToList());
    }

    private static PostApproved Fact(Post post, DateTimeOffset now) => new(Guid.CreateVersion7(), now, post.Id, post.Revision + 1, post.Year,
        post.CountyCode, post.Title, post.Unit, Word.Of(post.Category), post.TownshipOrBelow, post.Headcount);
}
