using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>J1: the county corrects a declared post, or sends a returned one again.</summary>
internal sealed class AmendPost : IEndpoint
{
    public sealed record Request(string Title, string Unit, PostCategory Category, bool TownshipOrBelow, int Headcount);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/placement/posts/{id:guid}", HandleAsync)
        .Allow(Party.County, OfficerRole.Maintainer)
        .AsOperation("post.amend");

    private static async Task<Reply<PostView>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var facts = new PostFacts(request.Title, request.Unit, request.Category, request.TownshipOrBelow, request.Headcount);
        if (facts.Check().IsRefused(out var refusal)) return refusal;
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (post is null) return CommonRefusals.NotFound;
        if (seen.Check(post).IsRefused(out refusal)) return refusal;
        if (post.Amend(facts, actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return PostView.Of(post, actor);
    }
}
