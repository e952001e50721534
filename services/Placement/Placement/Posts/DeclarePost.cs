using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>J1: a county declares a post for a published year (PLA-4).</summary>
internal sealed class DeclarePost : IEndpoint
{
    public sealed record Request(int Year, string Title, string Unit, PostCategory Category, bool TownshipOrBelow, int Headcount);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/posts", HandleAsync)
        .Allow(Party.County, OfficerRole.Maintainer)
        .AsOperation("post.declare");

    private static async Task<Reply<PostView>> HandleAsync(Request request, PlacementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var facts = new PostFacts(request.Title, request.Unit, request.Category, request.TownshipOrBelow, request.Headcount);
        if (facts.Check().IsRefused(out var refusal)) return refusal;
        if (actor.Region is not { } county) return CommonRefusals.NotYourOffice;
        if (!await db.ProgrammeYears.AnyAsync(y => y.Year == request.Year, cancel)) return ProgrammeYearRefusals.NotPublished.With(request.Year);
        if ((await db.ServiceProvinceAsync(request.Year, county.Province.Digits, cancel)).IsRefused(out refusal, out _)) return refusal;

        var post = Post.Declare(request.Year, county, facts, actor, clock.GetUtcNow());
        db.Posts.Add(post);
        await db.SaveChangesAsync(cancel);
        return PostView.Of(post, actor);
    }
}
