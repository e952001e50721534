using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>What finance sends back to acknowledge: the totals of one version.</summary>
/// <param name="LineCount">Counties: the lines of the feed.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of the CSV file's bytes.</param>
public sealed record ControlTotals(int Version, int LineCount, int Headcount, Money Amount, string Sha256)
{
    /// <summary>The totals of a version.</summary>
    public static ControlTotals Of(FeedVersion version) => new(version.Version, version.LineCount, version.Headcount, version.Amount, version.Sha256);
}

/// <summary>A province's part of the version.</summary>
/// <param name="Version">The certified version of the province's month.</param>
/// <param name="LineCount">Certified lines of volunteers, counted or not; not counties.</param>
public sealed record ProvinceVersion(string ProvinceCode, string ProvinceName, int Version, int LineCount, int Headcount, Money Amount,
    string SnapshotSha256, int RateCardVersion);

/// <summary>What the version changes against the last one that finance acknowledged.</summary>
/// <param name="Amount">Later less earlier; may be negative.</param>
public sealed record FeedDifference(int SinceVersion, int Headcount, Money Amount, IReadOnlyList<CountyDifference> Counties);

/// <summary>A county of which headcount, amount or held amount differs, by the later name where it was renamed.</summary>
public sealed record CountyDifference(string ProvinceCode, string CountyCode, string CountyName, int Headcount, Money Amount, Money HeldAmount);

/// <summary>A version of a month for finance.</summary>
/// <param name="HeldAmount">The part of the amount that must not be paid yet.</param>
/// <param name="CurrentVersion">The version that holds; higher than the shown one where that is superseded.</param>
/// <param name="AcknowledgedAt">When finance acknowledged the shown version, or null.</param>
/// <param name="Difference">Against the last acknowledged version before the shown one, or null where there is none.</param>
public sealed record MonthFeedView(YearMonth Month, MonthFeedState State, string StateName, IReadOnlyList<string> AllowedActions,
    DateTimeOffset PublishedAt, int CurrentVersion, DateTimeOffset? AcknowledgedAt, ControlTotals ControlTotals, Money HeldAmount,
    IReadOnlyList<ProvinceVersion> ProvinceVersions, IReadOnlyList<FeedLine> Lines, FeedDifference? Difference)
{
    /// <summary>The view of a version with its lines.</summary>
    internal static async Task<MonthFeedView> OfAsync(SubsidyDbContext db, FoundFeed found, IReadOnlyList<FeedLine> lines, Actor actor, CancellationToken cancel)
    {
        var (feed, version) = found;
        var acknowledged = await db.Acknowledgements.Where(a => a.FeedVersionId == version.Id)
            .Select(a => (DateTimeOffset?)a.AcknowledgedAt).SingleOrDefaultAsync(cancel);
        return new(feed.Month, feed.State, feed.State.Label(), ActionsOf(found, actor), version.PublishedAt, feed.CurrentVersion, acknowledged,
            ControlTotals.Of(version), version.HeldAmount, await ProvincesAsync(db, version, cancel), lines,
            await DifferenceAsync(db, version, lines, cancel));
    }

    /// <summary>What the actor may do with the shown version; only the present one can be acknowledged.</summary>
    internal static IReadOnlyList<string> ActionsOf(FoundFeed found, Actor actor) =>
        found.Version.Version == found.Feed.CurrentVersion ? MonthFeedLifecycle.Table.AllowedActions(found.Feed.State, actor) : [];

    private static async Task<IReadOnlyList<ProvinceVersion>> ProvincesAsync(SubsidyDbContext db, FeedVersion version, CancellationToken cancel)
    {
        var provinces = await (from part in db.FeedParts
                               join v in db.HeadcountVersions on part.HeadcountVersionId equals v.Id
                               where part.FeedVersionId == version.Id
                               orderby v.ProvinceCode
                               select v).AsNoTracking().ToListAsync(cancel);
        return [.. provinces.Select(v => new ProvinceVersion(v.ProvinceCode, RegionDirectory.NameOf(v.ProvinceCode), v.Version, v.LineCount,
            v.Headcount, v.Amount, v.SnapshotSha256, v.RateCardVersion))];
    }

    private static async Task<FeedDifference?> DifferenceAsync(SubsidyDbContext db, FeedVersion version, IReadOnlyList<FeedLine> lines, CancellationToken cancel)
    {
        var earlier = await (from v in db.FeedVersions
                             join a in db.Acknowledgements on v.Id equals a.FeedVersionId
                             where v.MonthFeedId == version.MonthFeedId && v.Version < version.Version
                             orderby v.Version descending
                             select v).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (earlier is null) return null;
        var before = await db.FeedLinesAsync(await db.PartsAsync(earlier.Id, cancel), cancel);
        return new(earlier.Version, version.Headcount - earlier.Headcount, version.Amount - earlier.Amount, FeedDifferences.Between(before, lines));
    }
}

/// <summary>Comparing two versions of a feed, county by county.</summary>
public static class FeedDifferences
{
    /// <summary>Later less earlier, for each county that differs, by code.</summary>
    public static IReadOnlyList<CountyDifference> Between(IEnumerable<FeedLine> before, IEnumerable<FeedLine> after)
    {
        var signed = before.Select(l => (Line: l, Sign: -1)).Concat(after.Select(l => (Line: l, Sign: 1)));
        return [.. signed.GroupBy(s => (s.Line.ProvinceCode, s.Line.CountyCode)).OrderBy(g => g.Key)
            .Select(g => new CountyDifference(g.Key.ProvinceCode, g.Key.CountyCode, g.Last().Line.CountyName, g.Sum(s => s.Sign * s.Line.Headcount),
                g.Sum(s => Money.OfFen(s.Sign * s.Line.Amount.Fen)), g.Sum(s => Money.OfFen(s.Sign * s.Line.HeldAmount.Fen))))
            .Where(d => (d.Headcount, d.Amount.Fen, d.HeldAmount.Fen) != (0, 0, 0))];
    }
}
