using System.Globalization;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>What a policy value may look like.</summary>
internal enum PolicyType
{
    /// <summary>A day, yyyy-MM-dd.</summary>
    Day,

    /// <summary>A whole number within the key's bounds; percentages are whole numbers too.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of the key's words.</summary>
    Word,

    /// <summary>The first digits of bank cards, separated by commas; empty for any.</summary>
    CardPrefixes,
}

/// <summary>One key of a programme year's policy: its form, its default and the rule that it comes from.</summary>
/// <param name="Name">As published, e.g. <c>quota.selfAdjustPct</c>.</param>
/// <param name="Source">Where docs/rules.md has it, e.g. <c>D-10</c>.</param>
internal sealed record PolicyKey(string Name, PolicyType Type, string Default, string Source)
{
    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>The smallest whole number allowed.</summary>
    public int Min { get; init; }

    /// <summary>The largest whole number allowed.</summary>
    public int Max { get; init; }

    /// <summary>The words allowed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What is wrong with a value, in Chinese, or null where nothing is.</summary>
    public string? FaultOf(string value) => Type switch
    {
        PolicyType.Day when !DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            => $"须为日期，格式 {DayFormat}",
        PolicyType.Whole when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Min || number > Max
            => $"须为 {Min} 至 {Max} 的整数",
        PolicyType.Flag when value is not ("true" or "false") => "须为 true 或 false",
        PolicyType.Word when !Words.Contains(value) => $"须为 {string.Join("、", Words)} 之一",
        PolicyType.CardPrefixes when value.Length > 0 && !value.Split(',').All(p => IsPrefix(p.Trim()))
            => "须为卡号的前几位数字（2 至 8 位），以半角逗号分隔；留空则不限",
        _ => null,
    };

    private static bool IsPrefix(string text) => text.Length is >= 2 and <= 8 && text.All(char.IsAsciiDigit);
}
