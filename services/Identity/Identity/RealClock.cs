namespace XibuPlan.Identity;

/// <summary>
/// The clock of sessions, codes, lock-outs, keys and appointments. It is never the programme's clock: who sets the demo's date must
/// not thereby revive a session or end a lock-out.
/// </summary>
/// <param name="time">The system's clock; another one only in tests.</param>
public sealed class RealClock(TimeProvider time)
{
    /// <summary>The present instant.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
