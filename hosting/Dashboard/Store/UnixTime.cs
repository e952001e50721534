namespace XibuPlan.Dashboard.Store;

/// <summary>OTLP's times, nanoseconds since 1970, and what pages want, milliseconds.</summary>
internal static class UnixTime
{
    public static long Of(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * 100;

    public static long Nanoseconds(double milliseconds) => (long)Math.Clamp(milliseconds * 1e6, 0, 9.2e18);

    public static double Milliseconds(long nanoseconds) => nanoseconds / 1e6;
}
