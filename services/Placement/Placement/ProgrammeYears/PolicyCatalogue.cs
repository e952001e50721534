using System.Globalization;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// Every policy key of a programme year (docs/rules.md §11) with its form, default and source. Placement owns the list. A year's days
/// lie in the year and the one after, when its service ends.
/// </summary>
internal static class PolicyCatalogue
{
    // The default days (docs/rules.md §11) are written for this year, and moved to each.
    private const int YearOfTheDefaults = 2020;

    /// <summary>All keys; the days as they are written for 2020.</summary>
    public static readonly IReadOnlyList<PolicyKey> Keys =
    [
        Day("signup.open", "2020-04-15", "X-4"),
        Day("signup.close", "2020-06-10", "X-4"),
        Whole("choices.min", 1, 1, 10, "D-3"),
        Whole("choices.max", 3, 1, 10, "D-3"),
        Day("review.due", "2020-06-15", "X-4"),
        Day("medical.due", "2020-06-25", "X-4"),
        Whole("publicity.days.university", 3, 0, 30, "A7, D-16"),
        Whole("publicity.days.province", 3, 0, 30, "A7, D-16"),
        Day("agreement.due", "2020-07-10", "X-4"),
        Whole("training.minDays", 4, 0, 60, "SVC-1"),
        Day("secondRegistration.county.due", "2020-08-15", "X-4"),
        Day("secondRegistration.province.due", "2020-08-20", "X-4"),
        Day("replacement.close", "2020-09-10", "REC-13"),
        Whole("quota.selfAdjustPct", 10, 0, 100, "PLA-7, D-10"),
        Whole("inProvince.maxPct", 70, 0, 100, "REC-14"),
        Word("inProvince.scope", "national", ["national", "area"], "REC-14"),
        Whole("bachelor.minPct", 85, 0, 100, "REC-14, D-11"),
        Flag("bachelor.orAbove", "true", "D-11"),
        Whole("rural.minPct", 90, 0, 100, "PLA-5"),
        Whole("education.minPct", 25, 0, 100, "PLA-5"),
        Whole("youth.maxPct", 10, 0, 100, "PLA-5"),
        Day("extension.open", "2021-03-01", "D-13"),
        Day("extension.close", "2021-04-30", "D-13"),
        Whole("month.snapshotDay", 1, 1, 28, "D-5"),
        Word("month.proration", "full", ["full", "day", "half"], "D-5"),
        Whole("subsidy.west", 30_000, 0, 1_000_000, "SUB-2"),
        Whole("subsidy.south-xinjiang-tibet", 40_000, 0, 1_000_000, "SUB-2"),
        Whole("subsidy.central", 24_000, 0, 1_000_000, "SUB-2"),
        new("bank.whitelist", PolicyType.CardPrefixes, "", "D-20"),
        Day("service.startsOn", "2020-07-20", "X-4"),
        Day("service.endsOn", "2021-07-31", "X-4"),
    ];

    // Pairs of which the first must not come after (or be larger than) the second.
    private static readonly (string First, string Second)[] Ordered =
    [
        ("signup.open", "signup.close"), ("signup.close", "review.due"), ("review.due", "medical.due"), ("medical.due", "agreement.due"),
        ("service.startsOn", "replacement.close"), ("choices.min", "choices.max"), ("extension.open", "extension.close"),
        ("secondRegistration.county.due", "secondRegistration.province.due"), ("service.startsOn", "service.endsOn"),
    ];

    private static readonly Dictionary<string, PolicyKey> ByName = Keys.ToDictionary(k => k.Name);

    /// <summary>A complete policy of defaults for a year.</summary>
    public static Dictionary<string, string> DefaultsOf(int year) => Keys.ToDictionary(k => k.Name, k => k.Type == PolicyType.Day
        ? Day(k.Default).AddYears(year - YearOfTheDefaults).ToString(PolicyKey.DayFormat, CultureInfo.InvariantCulture)
        : k.Default);

    /// <summary>The names that no key has.</summary>
    public static IReadOnlyList<string> UnknownAmong(IEnumerable<string> names) => [.. names.Where(n => !ByName.ContainsKey(n)).Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with a complete policy, by key; empty where it may be published.</summary>
    public static IReadOnlyList<(string Key, string Fault)> FaultsOf(IReadOnlyDictionary<string, string> policy, int year)
    {
        var faults = new List<(string, string)>();
        foreach (var key in Keys)
        {
            if (!policy.TryGetValue(key.Name, out var value)) faults.Add((key.Name, "缺少"));
            else if (key.FaultOf(value) is { } fault) faults.Add((key.Name, fault));
            else if (key.Type == PolicyType.Day && Day(value).Year - year is not (0 or 1)) faults.Add((key.Name, $"须在 {year} 或 {year + 1} 年内"));
        }

        if (faults.Count > 0) return faults;
        foreach (var (first, second) in Ordered)
        {
            var type = ByName[first].Type;
            if (IsAfter(policy[first], policy[second], type)) faults.Add((first, $"{(type == PolicyType.Day ? "不得晚于" : "不得大于")} {second}"));
        }

        if (SnapshotsIn(policy) > 12 && policy["month.proration"] == "full") faults.Add(("month.snapshotDay", "首尾两个不足月都会计入，一年服务将超过 12 个月的标准"));
        return faults;
    }

    // How many months count whoever serves from the first day to the last, where whole months count (SUB-2 is for a year).
    private static int SnapshotsIn(IReadOnlyDictionary<string, string> policy)
    {
        var (from, until, day) = (Day(policy["service.startsOn"]), Day(policy["service.endsOn"]), int.Parse(policy["month.snapshotDay"]));
        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month + 1;
        return months - (day < from.Day ? 1 : 0) - (day > until.Day ? 1 : 0);
    }

    private static bool IsAfter(string first, string second, PolicyType type) => type == PolicyType.Day
        ? string.CompareOrdinal(first, second) > 0
        : int.Parse(first) > int.Parse(second);

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, PolicyKey.DayFormat, CultureInfo.InvariantCulture);

    private static PolicyKey Day(string name, string value, string source) => new(name, PolicyType.Day, value, source);

    private static PolicyKey Whole(string name, int value, int min, int max, string source) =>
        new(name, PolicyType.Whole, value.ToString(), source) { Min = min, Max = max };

    private static PolicyKey Flag(string name, string value, string source) => new(name, PolicyType.Flag, value, source);

    private static PolicyKey Word(string name, string value, IReadOnlyList<string> words, string source) =>
        new(name, PolicyType.Word, value, source) { Words = words };
}
