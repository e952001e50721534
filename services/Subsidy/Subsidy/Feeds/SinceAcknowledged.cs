using Microsoft.EntityFrameworkCore;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>What a month's present version changes against the version that finance acknowledged (D-8): what is still to be paid or taken back, not the whole.</summary>
/// <param name="Version">The acknowledged version.</param>
/// <param name="Amount">Present less acknowledged: <paramref name="ToPay"/> less <paramref name="ToTakeBack"/>.</param>
/// <param name="ToPay">The sum over the counties that are worth more than acknowledged, new ones among them.</param>
/// <param name="ToTakeBack">The sum over the counties that are worth less; not negative.</param>
/// <param name="HeldAmount">What is held, present less acknowledged; negative where holds were released, so that acknowledged money may now be paid.</param>
public sealed record SinceAcknowledged(int Version, int Headcount, Money Amount, Money ToPay, Money ToTakeBack, Money HeldAmount)
{
    internal static SinceAcknowledged Of(int version, IReadOnlyList<CountyDifference> counties)
    {
        var (more, less) = (counties.Where(c => c.Amount.Fen > 0).Sum(c => c.Amount), counties.Where(c => c.Amount.Fen < 0).Sum(c => c.Amount));
        return new(version, counties.Sum(c => c.Headcount), more + less, more, Money.Zero - less, counties.Sum(c => c.HeldAmount));
    }
}

/// <summary>Reading what changed since the acknowledgements.</summary>
internal static class ChangedMonths
{
    /// <summary>The changes of those of the months that have one, by feed. A province's part that is in both versions is not read: it changes nothing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SinceAcknowledged>> SinceAcknowledgedAsync(this SubsidyDbContext db, IEnumerable<MonthFeed> feeds, CancellationToken cancel)
    {
        var changed = feeds.Where(f => f.State == MonthFeedState.Reissued).ToDictionary(f => f.Id);
        var parts = await (from v in db.FeedVersions
                           join f in db.MonthFeeds on v.MonthFeedId equals f.Id
                           join p in db.FeedParts on v.Id equals p.FeedVersionId
                           where changed.Keys.Contains(f.Id) && (v.Version == f.CurrentVersion || v.Version == f.AcknowledgedVersion)
                           select new { Feed = f.Id, IsPresent = v.Version == f.CurrentVersion, p.HeadcountVersionId }).AsNoTracking().ToListAsync(cancel);
        var ofOne = parts.GroupBy(p => (p.Feed, p.HeadcountVersionId)).Where(g => g.Count() == 1).Select(g => g.Single()).ToList();
        var ids = ofOne.ConvertAll(p => p.HeadcountVersionId);
        var lines = (await db.HeadcountCounties.AsNoTracking().Where(c => ids.Contains(c.HeadcountVersionId)).ToListAsync(cancel)).ToLookup(c => c.HeadcountVersionId);
        var counties = ofOne.ToLookup(p => (p.Feed, p.IsPresent), p => lines[p.HeadcountVersionId].Select(FeedLine.Of));
        return changed.ToDictionary(f => f.Key, f => SinceAcknowledged.Of(f.Value.AcknowledgedVersion!.Value,
            FeedDifferences.Between(counties[(f.Key, false)].SelectMany(l => l), counties[(f.Key, true)].SelectMany(l => l))));
    }
}
