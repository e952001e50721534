using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>
/// A withdrawn post takes nobody new; who serves on it stays. A withdrawal that overtakes its approval leaves a copy of its own, so
/// that the older approval is then ignored.
/// </summary>
internal sealed class OnPostWithdrawn(ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<PostWithdrawn>(db, scope, signal)
{
    protected override async Task<bool> ApplyAsync(PostWithdrawn fact, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == fact.AggregateId, cancel);
        if (post?.Version >= fact.AggregateVersion) return false;
        if (post is null)
        {
            post = db.Posts.Add(ApprovedPost.Unseen(fact.AggregateId)).Entity;
            (post.ProgrammeYear, post.CountyCode) = (fact.ProgrammeYear, fact.RegionCode ?? "");
        }

        (post.Version, post.Withdrawn) = (fact.AggregateVersion, true);
        return true;
    }
}
