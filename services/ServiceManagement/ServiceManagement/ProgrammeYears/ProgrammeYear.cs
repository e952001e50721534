using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceManagement.ProgrammeYears;

/// <summary>One version of a year's policy, as Placement published it. Versions are kept, because a month is decided by the one in force when it began.</summary>
public sealed class ProgrammeYear
{
    /// <summary>The programme year, e.g. 2020 for 2020–21.</summary>
    public required int Year { get; init; }

    /// <summary>Counts publications of the year.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>The day of publication by the programme's calendar.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The policy by its keys, as text; Placement's policy catalogue names each with its rule.</summary>
    public required Dictionary<string, string> Policy { get; init; }

    /// <summary>The first day of service.</summary>
    public DateOnly ServiceStartsOn => Day("service.startsOn", new DateOnly(Year, 7, 20));

    /// <summary>The last day of service.</summary>
    public DateOnly ServiceEndsOn => Day("service.endsOn", new DateOnly(Year + 1, 7, 31));

    /// <summary>By when volunteers register a second time and their counties review them .</summary>
    public DateOnly SecondRegistrationDue => Day("secondRegistration.county.due", new DateOnly(Year, 8, 15));

    /// <summary>The first day on which another year may be asked for (D-13).</summary>
    public DateOnly ExtensionOpens => Day("extension.open", new DateOnly(Year + 1, 3, 1));

    /// <summary>The last such day.</summary>
    public DateOnly ExtensionCloses => Day("extension.close", new DateOnly(Year + 1, 4, 30));

    /// <summary>D-20: accepted card prefixes, separated by commas; empty for any bank.</summary>
    public IReadOnlyList<string> BankWhitelist =>
        Policy.GetValueOrDefault("bank.whitelist", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>D-5: the state at 00:00 of this day of the month decides who is counted.</summary>
    public int SnapshotDay => Policy.TryGetValue("month.snapshotDay", out var text) && int.TryParse(text, out var day) ? day : MonthPolicy.DefaultSnapshotDay;

    private DateOnly Day(string key, DateOnly otherwise) =>
        Policy.TryGetValue(key, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : otherwise;
}

/// <summary>What decides a month (D-5).</summary>
/// <param name="SnapshotDay">1–28; the state at 00:00 Asia/Shanghai of this day decides who is counted.</param>
/// <param name="ProgrammeYear">The programme year whose rules and rates hold: as events about the month name it.</param>
public sealed record MonthPolicy(int SnapshotDay, int ProgrammeYear)
{
    /// <summary>The first of the month (每月月初).</summary>
    public const int DefaultSnapshotDay = 1;

    /// <summary>The day itself; a short month's last day where the policy names a later one.</summary>
    public DateOnly SnapshotIn(YearMonth month) => month.FirstDay.AddDays(Math.Min(SnapshotDay, month.Days) - 1);

    /// <summary>
    /// The policy of a month: of the latest year whose service had begun in it, the version that was published before the month began,
    /// so that nothing published later changes a month that has begun. A year without such a version leaves the month to the year
    /// before; only where there is none decides the first version of the first year.
    /// </summary>
    public static MonthPolicy Of(YearMonth month, IReadOnlyList<ProgrammeYear> versions)
    {
        var years = versions.GroupBy(v => v.Year).OrderByDescending(g => g.Key).ToList();
        if (years.Count == 0) return new MonthPolicy(DefaultSnapshotDay, month.Month >= 7 ? month.Year : month.Year - 1);
        var year = years.Find(g => YearMonth.Of(g.MinBy(v => v.PolicyVersion)!.ServiceStartsOn) <= month && InForce(g, month) is not null) ?? years[^1];
        return new MonthPolicy((InForce(year, month) ?? year.MinBy(v => v.PolicyVersion)!).SnapshotDay, year.Key);
    }

    private static ProgrammeYear? InForce(IEnumerable<ProgrammeYear> versions, YearMonth month) =>
        versions.Where(v => v.PublishedOn < month.FirstDay).MaxBy(v => v.PolicyVersion);
}
