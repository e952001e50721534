using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>Why an account is not opened, entered or changed.</summary>
public static class AccountRefusals
{
    /// <summary>The address was never proved, so that nobody has set a password.</summary>
    public static readonly Refusal NotVerified = Refusal.Forbidden("account.not-verified", "邮箱尚未验证，请输入邮件中的验证码，或重新注册以获取新的验证码。");

    /// <summary>Locked by an administrator.</summary>
    public static readonly Refusal Locked = Refusal.Forbidden("account.locked", "账号已被管理员停用，请联系所属机构的管理员。");

    public static readonly Refusal Closed = Refusal.Forbidden("account.closed", "账号已注销。");

    /// <summary>Nobody locks or closes the account that they act with.</summary>
    public static readonly Refusal YourOwn = Refusal.Rule("account.your-own", "不能停用或注销自己正在使用的账号，请由其他管理员办理。");

    /// <summary>The person also serves an office that the administrator's is not above of.</summary>
    public static readonly Refusal ServesElsewhere = Refusal.Forbidden("account.serves-elsewhere",
        "该账号还在您管理范围以外的机构任职，须由上级机构的管理员办理；您可以结束其在您管理的机构的任职。");

    /// <summary>The password breaks the policy; <c>errors.password</c> says how.</summary>
    public static readonly Refusal WeakPassword = Refusal.Rule("account.weak-password", "密码不符合要求。");

    public static readonly IReadOnlyList<Refusal> All = [NotVerified, Locked, Closed, YourOwn, ServesElsewhere, WeakPassword, .. AccountLifecycle.Table.Refusals];
}
