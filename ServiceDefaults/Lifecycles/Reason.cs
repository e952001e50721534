using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Lifecycles;

/// <summary>The reason that somebody gives for an action.</summary>
public static class Reason
{
    /// <summary>The longest reason, in characters.</summary>
    public const int Longest = 500;

    /// <summary>Why the reason is not taken, or null.</summary>
    public static Refusal? TooLong(string? reason) => reason?.Length > Longest ? CommonRefusals.Invalid.ForFields(("reason", $"最多 {Longest} 字")) : null;
}
