using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>J1: the province passes a county's post or returns it with a reason; the nation may return a passed one.</summary>
internal sealed class ReviewPost : IEndpoint
{
    /// <summary>The decision.</summary>
    /// <param name="Approve">False returns the post; then the reason is needed.</param>
    public sealed record Request(bool Approve, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/posts/{id:guid}/review", HandleAsync)
        .Allow(Party.Province | Party.National, OfficerRole.Reviewer)
        .AsOperation("post.review");

    private static async Task<Reply<PostView>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (post is null) return CommonRefusals.NotFound;
        if (seen.Check(post).IsRefused(out var refusal)) return refusal;
        var moved = request.Approve ? post.Review(actor, clock.GetUtcNow()) : post.Return(request.Reason, actor, clock.GetUtcNow());
        if (moved.IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return PostView.Of(post, actor);
    }
}
