using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Invitations;

public enum InvitationState
{
    [Label("已发送")] Sent,
    [Label("已接受")] Accepted,
    [Label("已撤回")] Withdrawn,
    [Label("已过期")] Expired,
}

public enum InvitationAction
{
    [Label("接受邀请")] Accept,
    [Label("撤回邀请")] Withdraw,
    [Label("邀请过期")] Expire,
}

/// <summary>The life of an invitation. Accepting is the system's: the token, not a session, says who accepts.</summary>
public static class InvitationLifecycle
{
    public static readonly Lifecycle<InvitationState, InvitationAction> Table = new("invitation",
    [
        new(InvitationState.Sent, InvitationAction.Accept, InvitationState.Accepted, Party.System, "REC-5"),
        new(InvitationState.Sent, InvitationAction.Withdraw, InvitationState.Withdrawn, Parties.Offices, "REC-5", OfficerRole.Administrator),
        new(InvitationState.Sent, InvitationAction.Expire, InvitationState.Expired, Party.System, "REC-5"),
    ]);
}
