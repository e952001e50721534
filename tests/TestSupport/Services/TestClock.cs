using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.TestSupport.Services;

/// <summary>A programme clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private long _ticks = ChinaTime.StartOf(new DateOnly(2020, 5, 1)).AddHours(9).UtcTicks;

    /// <summary>The present instant.</summary>
    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    /// <summary>Nine in the morning, China time, of a day.</summary>
    public void MoveTo(DateOnly day) => Now = ChinaTime.StartOf(day).AddHours(9);

    /// <inheritdoc cref="MoveTo(DateOnly)"/>
    public void MoveTo(int year, int month, int day) => MoveTo(new DateOnly(year, month, day));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
