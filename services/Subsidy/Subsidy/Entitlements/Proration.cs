using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>How a part of a month counts (D-5), by the policy key <c>month.proration</c>.</summary>
public enum Proration
{
    /// <summary>The whole month for whoever was on duty on the snapshot day, nothing for others; the default.</summary>
    [Label("整月")] Full,

    /// <summary>By days on duty.</summary>
    [Label("按日")] Day,

    /// <summary>The whole month from half of its days on (inclusive, D-5), half a month for fewer, nothing for none.</summary>
    [Label("半月")] Half,
}

/// <summary>A part of a month.</summary>
public readonly record struct MonthFraction(int Numerator, int Denominator)
{
    /// <summary>The whole month.</summary>
    public static readonly MonthFraction Whole = new(1, 1);

    /// <summary>Half of it.</summary>
    public static readonly MonthFraction Half = new(1, 2);

    /// <summary>None of it.</summary>
    public static readonly MonthFraction None = new(0, 1);

    /// <summary>The part that is paid, from how the policy prorates and how the volunteer served.</summary>
    /// <param name="counted">On duty on the snapshot day.</param>
    /// <param name="daysOnDuty">Days on duty in the month, 0 to <paramref name="daysInMonth"/>.</param>
    public static MonthFraction Of(Proration proration, bool counted, int daysOnDuty, int daysInMonth) => proration switch
    {
        Proration.Full => counted ? Whole : None,
        Proration.Day => new(daysOnDuty, daysInMonth),
        Proration.Half when daysOnDuty == 0 => None,
        Proration.Half => 2 * daysOnDuty >= daysInMonth ? Whole : Half,
        _ => throw new ArgumentOutOfRangeException(nameof(proration), proration, null),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Numerator}/{Denominator}";
}
