using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Two versions of a month side by side: <c>?from=</c> and <c>?to=</c>, in either order; the counties that differ, or all of them by <c>?all=true</c>.</summary>
internal sealed class CompareFeedVersions : IEndpoint
{
    /// <summary>Both versions.</summary>
    /// <param name="HeadcountDifference">To less from.</param>
    /// <param name="Identical">True where no county differs.</param>
    public sealed record Comparison(YearMonth Month, ControlTotals From, ControlTotals To, int HeadcountDifference, Money AmountDifference, bool Identical,
        IReadOnlyList<County> Counties);

    /// <summary>A county in both; a side where it has no line is null.</summary>
    public sealed record County(string ProvinceCode, string ProvinceName, string CountyCode, string CountyName, Figures? From, Figures? To, int HeadcountDifference,
        Money AmountDifference);

    /// <summary>A county's figures in one version.</summary>
    public sealed record Figures(int Headcount, Money Amount, Money HeldAmount, string? Problem);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/{month}/differences", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithName("headcount.differences");

    private static async Task<Reply<Comparison>> HandleAsync(YearMonth month, int from, int to, bool? all, SubsidyDbContext db, CancellationToken cancel)
    {
        if ((await db.FindFeedAsync(month, from, cancel)).IsRefused(out var refusal, out var earlier)) return refusal;
        if ((await db.FindFeedAsync(month, to, cancel)).IsRefused(out refusal, out var later)) return refusal;
        var before = await db.FeedLinesAsync(await db.PartsAsync(earlier.Version.Id, cancel), cancel);
        var after = await db.FeedLinesAsync(await db.PartsAsync(later.Version.Id, cancel), cancel);
        var counties = SideBySide(before, after);
        var differing = counties.Where(c => c.From != c.To).ToList();
        return new Comparison(month, ControlTotals.Of(earlier.Version), ControlTotals.Of(later.Version), later.Version.Headcount - earlier.Version.Headcount,
            later.Version.Amount - earlier.Version.Amount, differing.Count == 0, all == true ? counties : differing);
    }

    /// <summary>Every county of either side, by code.</summary>
    internal static IReadOnlyList<County> SideBySide(IEnumerable<FeedLine> before, IEnumerable<FeedLine> after)
    {
        var (old, present) = (before.ToDictionary(KeyOf), after.ToDictionary(KeyOf));
        return [.. old.Keys.Union(present.Keys).Order().Select(key => CountyOf(old.GetValueOrDefault(key), present.GetValueOrDefault(key)))];
    }

    private static (string, string) KeyOf(FeedLine line) => (line.ProvinceCode, line.CountyCode);

    private static County CountyOf(FeedLine? from, FeedLine? to)
    {
        var line = to ?? from!;
        return new(line.ProvinceCode, line.ProvinceName, line.CountyCode, line.CountyName, FiguresOf(from), FiguresOf(to),
            (to?.Headcount ?? 0) - (from?.Headcount ?? 0), (to?.Amount ?? Money.Zero) - (from?.Amount ?? Money.Zero));
    }

    private static Figures? FiguresOf(FeedLine? line) => line is null ? null : new(line.Headcount, line.Amount, line.HeldAmount, line.Problem);
}
