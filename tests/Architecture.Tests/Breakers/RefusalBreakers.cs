using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Architecture.Tests.Breakers;

/// <summary>Breaks the rules on purpose: each entry but the first breaks one.</summary>
internal static class BrokenRefusals
{
    public static readonly Refusal Good = Refusal.Conflict("broken.good", "这一条没有问题。");
    public static readonly Refusal SameCode = Refusal.Conflict("broken.good", "与上一条的代码相同。");
    public static readonly Refusal BadCode = Refusal.Conflict("Broken.NotKebab", "代码写法不符。");
    public static readonly Refusal English = Refusal.Conflict("broken.english", "Not for the person who asked.");
    public static readonly Refusal OddStatus = new("broken.odd-status", 418, "状态码不在约定之内。");
    public static readonly Refusal Unlisted = Refusal.Conflict("broken.unlisted", "没有列入目录。");

    public static readonly IReadOnlyList<Refusal> All = [Good, SameCode, BadCode, English, OddStatus];
}

/// <summary>Breaks the rule on purpose: a refusal of its own, made where nobody lists it, inside a lambda.</summary>
internal sealed class RefusingByItself
{
    public static Func<Refusal> Later() => () => Refusal.Rule("made.here", "临时写的。");
}
