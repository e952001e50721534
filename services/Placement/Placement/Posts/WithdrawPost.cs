using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>A county withdraws a post of its own that nobody has passed; from then on the province does, with a reason.</summary>
internal sealed class WithdrawPost : IEndpoint
{
    // Announced in place of what the officer typed, which stays with the post: events are kept for good (docs/decisions/0018).
    private const string Announced = "省级项目办撤销了岗位。";

    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/posts/{id:guid}/withdraw", HandleAsync)
        .Allow(Party.County | Party.Province)
        .AsOperation("post.withdraw");

    private static async Task<Reply<PostView>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (post is null) return CommonRefusals.NotFound;
        if (seen.Check(post).IsRefused(out var refusal)) return refusal;
        var wasOffered = post.State == PostState.Approved;
        if (post.Withdraw(request.Reason, actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;
        if (wasOffered)
            db.Announce(new PostWithdrawn(Guid.CreateVersion7(), clock.GetUtcNow(), post.Id, post.Revision + 1, post.Year, post.CountyCode, Announced));
        await db.SaveChangesAsync(cancel);
        return PostView.Of(post, actor);
    }
}
