using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>Why an invitation is not sent or accepted.</summary>
public static class InvitationRefusals
{
    /// <summary>Unknown, used, withdrawn or late: which of them is not told.</summary>
    public static readonly Refusal NotAccepted = Refusal.Rule("invitation.not-accepted", "邀请码无效或已失效，请联系邀请您的机构重新发送。");

    /// <summary>An office that is closed.</summary>
    public static readonly Refusal OfficeClosed = Refusal.Rule("invitation.office-closed", "该机构已撤销，不能邀请工作人员。");

    /// <summary>The address is a student's: officers act under an address of their own.</summary>
    public static readonly Refusal StudentsAddress = Refusal.Conflict("invitation.students-address", "该邮箱已用于学生账号，请使用工作邮箱接受邀请。");

    /// <summary>The person acts for the office already.</summary>
    public static readonly Refusal AlreadyAppointed = Refusal.Conflict("invitation.already-appointed", "您已在该机构任职；如需调整岗位，请先结束现有任职。");

    /// <summary>Separation of duties: the nation certifies, finance confirms.</summary>
    public static readonly Refusal CertifiesAndAcknowledges = Refusal.Rule("invitation.certifies-and-acknowledges",
        "核定人数与财政确认不能由同一人办理：全国项目办的工作人员不能在财政部门任职，反之亦然。");

    /// <summary>The address has an account, and the password given is not its password.</summary>
    public static readonly Refusal PasswordOfAccount = Refusal.Unauthorised("invitation.password-of-account",
        "该邮箱已有账号，请输入该账号的密码以接受邀请。").LeavingTrace();

    public static readonly IReadOnlyList<Refusal> All =
        [NotAccepted, OfficeClosed, StudentsAddress, AlreadyAppointed, CertifiesAndAcknowledges, PasswordOfAccount, .. InvitationLifecycle.Table.Refusals];
}
