using System.Globalization;

namespace XibuPlan.Placement.PublicInformation;

/// <summary>Where a window of the calendar stands today.</summary>
internal enum WindowState
{
    /// <summary>Its first day has not come.</summary>
    Upcoming,

    /// <summary>Open today, first and last day included.</summary>
    Open,

    /// <summary>Its last day is over.</summary>
    Closed,
}

/// <summary>A span of the programme year in which something may be done .</summary>
/// <param name="Key">Permanent, e.g. <c>signup</c>.</param>
/// <param name="Label">In Chinese.</param>
/// <param name="OpensOn">The first day, or null where the policy has none: then it runs from the first day of the signing up.</param>
/// <param name="ClosesOn">The last day.</param>
/// <param name="DaysLeft">While it is open, the days from today to the last one: 0 on the last day. Null otherwise.</param>
internal sealed record CalendarWindow(string Key, string Label, DateOnly? OpensOn, DateOnly ClosesOn, WindowState State, int? DaysLeft);

/// <summary>The calendar of a programme year as its published policy has it.</summary>
internal static class Calendar
{
    private static readonly (string Key, string Label, string? Opens, string Closes)[] Windows =
    [
        ("signup", "网上报名", "signup.open", "signup.close"),
        ("review", "高校审核", "signup.open", "review.due"),
        ("medical", "体检与结果录入", null, "medical.due"),
        ("agreement", "签订招募协议", null, "agreement.due"),
        ("service", "服务期", "service.startsOn", "service.endsOn"),
        ("second-registration", "二次信息注册（县级审核）", "service.startsOn", "secondRegistration.county.due"),
        ("second-registration-province", "二次信息注册（省级审核）", "service.startsOn", "secondRegistration.province.due"),
        ("replacement", "补录", "service.startsOn", "replacement.close"),
        ("extension", "延期服务申请", "extension.open", "extension.close"),
    ];

    /// <summary>Every window in the order of the handbook, as it stands today.</summary>
    public static IReadOnlyList<CalendarWindow> Of(IReadOnlyDictionary<string, string> policy, DateOnly today)
    {
        // Nothing runs before anybody can sign up.
        var begin = Day(policy, "signup.open");
        return [.. Windows.Select(w => WindowOf(w.Key, w.Label, w.Opens is null ? null : Day(policy, w.Opens), Day(policy, w.Closes), begin, today))];
    }

    private static CalendarWindow WindowOf(string key, string label, DateOnly? opens, DateOnly closes, DateOnly begin, DateOnly today)
    {
        var state = today > closes ? WindowState.Closed : today < (opens ?? begin) ? WindowState.Upcoming : WindowState.Open;
        return new(key, label, opens, closes, state, state == WindowState.Open ? closes.DayNumber - today.DayNumber : null);
    }

    private static DateOnly Day(IReadOnlyDictionary<string, string> policy, string key) =>
        DateOnly.ParseExact(policy[key], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
