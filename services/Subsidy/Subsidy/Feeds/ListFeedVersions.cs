using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Every version of a month, oldest first: what made it, its totals, and whether finance acknowledged it.</summary>
internal sealed class ListFeedVersions : IEndpoint
{
    /// <summary>One version.</summary>
    /// <param name="CauseProvinceCode">The province whose certification made it.</param>
    /// <param name="HeadcountDifference">Against the version before; the first's own headcount.</param>
    /// <param name="AmountDifference">Against the version before; may be negative.</param>
    /// <param name="AcknowledgedBy">A person of finance, or finance's system; null where nobody did.</param>
    public sealed record Row(int Version, DateTimeOffset PublishedAt, string CauseProvinceCode, string CauseProvinceName, ControlTotals ControlTotals,
        Money HeldAmount, int HeadcountDifference, Money AmountDifference, DateTimeOffset? AcknowledgedAt, Party? AcknowledgedBy, string? AcknowledgedByLabel);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/{month}/versions", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithName("headcount.versions");

    private static async Task<Reply<IReadOnlyList<Row>>> HandleAsync(YearMonth month, SubsidyDbContext db, CancellationToken cancel)
    {
        if (await db.MonthFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.Month == month, cancel) is not { } feed) return MonthFeedRefusals.NothingCertified.With(month);
        var versions = await (from v in db.FeedVersions
                              where v.MonthFeedId == feed.Id
                              orderby v.Version
                              select new { Version = v, Acknowledged = db.Acknowledgements.SingleOrDefault(a => a.FeedVersionId == v.Id) }).AsNoTracking().ToListAsync(cancel);
        return versions.ConvertAll(v => RowOf(v.Version, versions.Find(b => b.Version.Version == v.Version.Version - 1)?.Version, v.Acknowledged));
    }

    private static Row RowOf(FeedVersion v, FeedVersion? before, Acknowledgement? acknowledged) => new(v.Version, v.PublishedAt, v.CauseProvinceCode,
        RegionDirectory.NameOf(v.CauseProvinceCode), ControlTotals.Of(v), v.HeldAmount, v.Headcount - (before?.Headcount ?? 0), v.Amount - (before?.Amount ?? Money.Zero),
        acknowledged?.AcknowledgedAt, acknowledged?.By, acknowledged?.By.Label());
}
