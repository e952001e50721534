using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>
/// A withdrawn post takes nobody new; who serves on it stays. A withdrawal that overtakes its approval leaves a copy of its own, so
/// that the older approval is then ignored.
/// </summary>
internal sealed class OnPostWithdrawn(ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<PostWithdrawn>(db, scope, signal)
{
    protected override async Task HandleAsync(PostWithdrawn fact, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == fact.AggregateId, cancel);
        if (post?.Version >= fact.AggregateVersion) return;
        if (post is null)
        {
            post = new ApprovedPost
            {
                Id = fact.AggregateId,
                Version = 0,
                ProgrammeYear = fact.ProgrammeYear,
                CountyCode = fact.RegionCode ?? "",
                Title = "",
                Unit = "",
                Category = "",
                Headcount = 0,
            };
            db.Posts.Add(post);
        }

        (post.Version, post.Withdrawn) = (fact.AggregateVersion, true);
    }
}
