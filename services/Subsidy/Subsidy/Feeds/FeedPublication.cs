using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Turns a changed province month into the next version of the month's feed.</summary>
internal static class FeedPublication
{
    /// <summary>
    /// Takes the month's feed for this transaction. The row's lock lets one province after the other publish, so that every version
    /// contains all that were certified before it; two that open the month at once meet at the unique index, and one is retried.
    /// </summary>
    public static async Task<MonthFeed> LockMonthFeedAsync(this SubsidyDbContext db, YearMonth month, CancellationToken cancel)
    {
        var text = month.ToString();
        var feed = await db.MonthFeeds.FromSql($"SELECT * FROM month_feeds WHERE month = {text} FOR UPDATE").SingleOrDefaultAsync(cancel);
        if (feed is not null) return feed;
        feed = MonthFeed.Open(month);
        db.MonthFeeds.Add(feed);
        return feed;
    }

    /// <summary>Publishes the headcounts that hold now. The lock is taken and the new headcount is saved before.</summary>
    public static async Task PublishAsync(this SubsidyDbContext db, MonthFeed feed, string causeProvince, DateTimeOffset now, CancellationToken cancel)
    {
        var parts = await db.Headcounts.Where(h => h.Month == feed.Month && h.CurrentVersionId != null)
            .Select(h => h.CurrentVersionId!.Value).ToListAsync(cancel);
        var lines = await db.FeedLinesAsync(parts, cancel);
        var version = new FeedVersion
        {
            MonthFeedId = feed.Id,
            Version = feed.Publish(),
            PublishedAt = now,
            CauseProvinceCode = causeProvince,
            LineCount = lines.Count,
            Headcount = lines.Sum(l => l.Headcount),
            Amount = lines.Sum(l => l.Amount),
            HeldAmount = lines.Sum(l => l.HeldAmount),
            Sha256 = FeedCsv.HashOf(FeedCsv.BytesOf(feed.Month, lines)),
        };
        db.FeedVersions.Add(version);
        db.FeedParts.AddRange(parts.Select(part => new FeedPart { FeedVersionId = version.Id, HeadcountVersionId = part }));
    }
}
