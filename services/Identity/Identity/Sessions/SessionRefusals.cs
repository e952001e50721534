using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>Why nobody is signed in.</summary>
public static class SessionRefusals
{
    /// <summary>Unknown address, one not proved yet, wrong password or lock-out: which of them is not told. A wrong password counts.</summary>
    public static readonly Refusal NotAccepted = Refusal.Unauthorised("session.not-accepted",
        "邮箱或密码不正确，或邮箱尚未验证。连续 5 次输错密码后，账号将暂停登录 15 分钟。").LeavingTrace();

    /// <summary>The session is unknown, over or revoked.</summary>
    public static readonly Refusal Ended = Refusal.Unauthorised("session.ended", "登录已失效，请重新登录。");

    /// <summary>An officer without a valid appointment, or none at the office asked for.</summary>
    public static readonly Refusal NoAppointment = Refusal.Forbidden("session.no-appointment", "您目前没有有效的任职，请联系所属机构的管理员。");

    /// <summary>Neither e-mail and password nor a ticket were given, or both.</summary>
    public static readonly Refusal OneProof = Refusal.Malformed("session.one-proof", "请提供邮箱和密码，或一次性登录凭据，二者只取其一。");

    public static readonly IReadOnlyList<Refusal> All = [NotAccepted, Ended, NoAppointment, OneProof];
}
