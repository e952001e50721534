using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.RateCards;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>Short ways to the values of the tests.</summary>
internal static class Make
{
    public static RateCard Card(string proration = "full", int version = 1, string west = "30000", DateTimeOffset? publishedAt = null) =>
        RateCard.Of(2020, version, publishedAt ?? new DateTimeOffset(2020, 4, 1, 1, 0, 0, TimeSpan.Zero), new Dictionary<string, string>
        {
            ["subsidy.west"] = west,
            ["subsidy.south-xinjiang-tibet"] = "40000",
            ["subsidy.central"] = "24000",
            ["month.proration"] = proration,
            ["service.startsOn"] = "2020-07-20",
        });

    public static CertifiedLine Line(string county = "520102", int days = 30, bool counted = true, bool hold = false, Guid? term = null, DateOnly? from = null) =>
        new(county, term ?? Guid.CreateVersion7(), Guid.CreateVersion7(), "education", counted ? "OnDuty" : "Left", from ?? new DateOnly(2020, 7, 25), null, days, counted, hold);

    public static CertifiedSnapshot Snapshot(string month, params CertifiedLine[] lines) => new("520000", YearMonth.Parse(month, null), 1, null, lines,
        [.. lines.GroupBy(l => l.CountyCode).Select(g => new CertifiedCounty(g.Key, g.Count(), g.Count(l => l.Counted)))], lines.Length, lines.Count(l => l.Counted));
}
