using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity;

/// <summary>The refusals of Identity as a whole.</summary>
public static class IdentityRefusals
{
    /// <summary>More passwords wait to be hashed than the service will queue; Retry-After says when to try again.</summary>
    public static readonly Refusal TooBusy = Refusal.TooMany("identity.too-busy", "当前登录和注册的人数较多，请稍后重试。");

    public static readonly IReadOnlyList<Refusal> All = [TooBusy];
}
