using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>Keeps the copy of an approved post; an event older than the copy is ignored.</summary>
internal sealed class OnPostApproved(ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<PostApproved>(db, scope, signal)
{
    protected override async Task HandleAsync(PostApproved fact, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == fact.AggregateId, cancel);
        if (post?.Version >= fact.AggregateVersion) return;
        if (post is null)
        {
            db.Posts.Add(new ApprovedPost
            {
                Id = fact.AggregateId,
                Version = fact.AggregateVersion,
                ProgrammeYear = fact.ProgrammeYear,
                CountyCode = fact.RegionCode!,
                Title = fact.Title,
                Unit = fact.Unit,
                Category = fact.Category,
                Headcount = fact.Headcount,
            });
            return;
        }

        (post.Version, post.ProgrammeYear, post.CountyCode) = (fact.AggregateVersion, fact.ProgrammeYear, fact.RegionCode!);
        (post.Title, post.Unit, post.Category, post.Headcount, post.Withdrawn) = (fact.Title, fact.Unit, fact.Category, fact.Headcount, false);
    }
}
