using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Feeds;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy;

/// <summary>What waits in Subsidy: months of which finance has not acknowledged the version that holds.</summary>
internal sealed class GetWork : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/work", HandleAsync)
        .Allow(Party.Finance | Party.National)
        .WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(SubsidyDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        WorkQueue.Of(await ItemAsync(MonthFeedState.Published, "确认每月应发", db, actor, clock.Today(), cancel),
            await ItemAsync(MonthFeedState.Reissued, "确认变更后的差额", db, actor, clock.Today(), cancel));

    private static async Task<WorkItem> ItemAsync(MonthFeedState state, string label, SubsidyDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var published = await (from f in db.MonthFeeds
                               join v in db.FeedVersions on f.Id equals v.MonthFeedId
                               where f.State == state && v.Version == f.CurrentVersion
                               orderby v.PublishedAt
                               select v.PublishedAt).ToListAsync(cancel);
        DateTimeOffset? oldest = published.Count == 0 ? null : published[0];
        var due = oldest is { } since ? AcknowledgementTerm.DueOn(since) : (DateOnly?)null;
        return MonthFeedLifecycle.Table.Work(MonthFeedAction.Acknowledge, actor, label, new Waiting(published.Count, oldest), due, today, ("state", state.ToString().ToLowerInvariant())) with
        {
            Key = $"headcount.acknowledge-{state.ToString().ToLowerInvariant()}",
            Overdue = published.Count(at => today > AcknowledgementTerm.DueOn(at)),
        };
    }
}
