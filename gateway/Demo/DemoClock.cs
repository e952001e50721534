namespace XibuPlan.Gateway.Demo;

/// <summary>The programme's present instant, as the whole system sees it.</summary>
public sealed record ClockView(DateTimeOffset Now);

/// <summary>The settable clock of a demo: its routes exist only where <c>Demo:Enabled</c> and <c>Clock:File</c> are set.</summary>
internal static class DemoClock
{
    public const string Path = "/api/demo/clock";

    /// <summary>The file that all processes share, or null where the clock cannot be set.</summary>
    public static string? FileOf(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return configuration.GetValue<bool>("Demo:Enabled") ? configuration["Clock:File"] : null;
    }
}
