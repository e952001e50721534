using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>Keeps the copy of an approved post; an event older than the copy is ignored.</summary>
internal sealed class OnPostApproved(ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<PostApproved>(db, scope, signal)
{
    protected override async Task<bool> ApplyAsync(PostApproved fact, CancellationToken cancel)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == fact.AggregateId, cancel);
        if (post?.Version >= fact.AggregateVersion) return false;
        post ??= db.Posts.Add(ApprovedPost.Unseen(fact.AggregateId)).Entity;
        (post.Version, post.ProgrammeYear, post.CountyCode) = (fact.AggregateVersion, fact.ProgrammeYear, fact.RegionCode!);
        (post.Title, post.Unit, post.Category, post.Headcount, post.Withdrawn) = (fact.Title, fact.Unit, fact.Category, fact.Headcount, false);
        return true;
    }
}
