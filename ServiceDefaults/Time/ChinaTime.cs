namespace XibuPlan.ServiceDefaults.Time;

/// <summary>
/// The programme's days and months are those of Asia/Shanghai, which has had no summer time since 1991: a fixed offset, so that no
/// machine's zone files decide who is paid.
/// </summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today by the programme's calendar.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The programme's day that an instant falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>What a clock in China shows at an instant.</summary>
    public static DateTime At(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>The instant at which a programme day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
