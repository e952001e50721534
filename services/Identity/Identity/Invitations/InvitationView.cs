using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Invitations;

/// <summary>An invitation as the inviting office sees it; the token is only in the mail.</summary>
public sealed record InvitationView(Guid Id, long Revision, OfficeView Office, string Email, OfficerRole[] Roles, InvitationState State,
    DateTimeOffset SentAt, DateTimeOffset ExpiresAt, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    public static InvitationView Of(Invitation i, Office office, Actor actor) => new(i.Id, i.Revision, OfficeView.Of(office, actor), i.Email, i.Roles, i.State,
        i.SentAt, i.ExpiresAt, InvitationLifecycle.Table.AllowedActions(i.State, actor));
}
