using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Invitations;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Mailed; works until its time is over.</summary>
    [Label("已发送")] Sent,

    /// <summary>The invited person took the office up.</summary>
    [Label("已接受")] Accepted,

    /// <summary>The office took it back.</summary>
    [Label("已撤回")] Withdrawn,

    /// <summary>Somebody came with it after its time.</summary>
    [Label("已过期")] Expired,
}

/// <summary>What can be done with an invitation.</summary>
public enum InvitationAction
{
    /// <summary>The invited person takes the office up.</summary>
    [Label("接受邀请")] Accept,

    /// <summary>The office mails a new token in the old one's place.</summary>
    [Label("重新发送")] Resend,

    /// <summary>The office takes it back.</summary>
    [Label("撤回邀请")] Withdraw,

    /// <summary>It is presented too late, and is dead.</summary>
    [Label("邀请过期")] Expire,
}

/// <summary>The life of an invitation. Accepting is the system's: the token, not a session, says who accepts.</summary>
public static class InvitationLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<InvitationState, InvitationAction> Table = new("invitation",
    [
        new(InvitationState.Sent, InvitationAction.Accept, InvitationState.Accepted, Party.System, "REC-5"),
        new(InvitationState.Sent, InvitationAction.Resend, InvitationState.Sent, Parties.Offices, "REC-5", OfficerRole.Administrator),
        new(InvitationState.Sent, InvitationAction.Withdraw, InvitationState.Withdrawn, Parties.Offices, "REC-5", OfficerRole.Administrator),
        new(InvitationState.Sent, InvitationAction.Expire, InvitationState.Expired, Party.System, "REC-5"),
    ]);
}
