using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>Why an invitation is not sent, sent again or accepted.</summary>
public static class InvitationRefusals
{
    /// <summary>Unknown, used, withdrawn or late: which of them is not told.</summary>
    public static readonly Refusal NotAccepted = Refusal.Rule("invitation.not-accepted", "邀请码无效或已失效，请联系邀请您的机构重新发送。");

    /// <summary>An office that is closed.</summary>
    public static readonly Refusal OfficeClosed = Refusal.Rule("invitation.office-closed", "该机构已撤销，不能邀请工作人员。");

    /// <summary>The address is a student's: officers act under an address of their own.</summary>
    public static readonly Refusal StudentsAddress = Refusal.Conflict("invitation.students-address", "该邮箱已用于学生账号，请使用工作邮箱接受邀请。");

    /// <summary>The person acts for the office already. Told to who invites and, where it became so since, to who accepts: the text is true for both.</summary>
    public static readonly Refusal AlreadyAppointed = Refusal.Conflict("invitation.already-appointed", "受邀人员已在该机构任职；如需调整岗位，请先由管理员结束其现有任职。");

    /// <summary>The address has an invitation to the office that is not accepted yet, late or not: one is sent again, not a second one beside it.</summary>
    public static readonly Refusal AlreadyInvited = Refusal.Conflict("invitation.already-invited", "该邮箱已有待接受的邀请，请在邀请列表中重新发送或先撤回。");

    /// <summary>The appointment that the invitation promised would be over before it began.</summary>
    public static readonly Refusal TermOver = Refusal.Rule("invitation.term-over", "任职截止时间已过，请撤回后重新邀请。");

    /// <summary>Separation of duties: the nation certifies, finance confirms.</summary>
    public static readonly Refusal CertifiesAndAcknowledges = Refusal.Rule("invitation.certifies-and-acknowledges",
        "核定人数与财政确认不能由同一人办理：全国项目办的工作人员不能在财政部门任职，反之亦然。");

    /// <summary>The address has an account, and the password given is not its password.</summary>
    public static readonly Refusal PasswordOfAccount = Refusal.Unauthorised("invitation.password-of-account",
        "该邮箱已有账号，请输入该账号的密码以接受邀请。").LeavingTrace();

    public static readonly IReadOnlyList<Refusal> All =
    [
        NotAccepted, OfficeClosed, StudentsAddress, AlreadyAppointed, AlreadyInvited, TermOver, CertifiesAndAcknowledges, PasswordOfAccount,
        .. InvitationLifecycle.Table.Refusals,
    ];
}
