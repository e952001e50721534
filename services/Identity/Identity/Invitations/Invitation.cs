using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>
/// An office asks somebody to act for it: instead of a password that an upper office hands out (REC-5), a token that is mailed,
/// works once and ends after seven days.
/// </summary>
public sealed class Invitation : IAggregate
{
    /// <summary>How long the token works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public Guid OfficeId { get; private set; }

    [Sensitive]
    public string Email { get; private set; } = "";

    public OfficerRole[] Roles { get; private set; } = [];

    /// <summary>When the appointment that it leads to will end; null for an open end.</summary>
    public DateTimeOffset? AppointedUntil { get; private set; }

    public InvitationState State { get; private set; }

    /// <summary>SHA-256 of the token that was mailed last.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>Who sent it, the last time; so are the two instants below.</summary>
    public Guid SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Who accepted it.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>A new invitation; the token goes into the mail and is kept nowhere.</summary>
    public static Invitation Send(Office office, string email, IEnumerable<OfficerRole> roles, DateTimeOffset? until, Actor actor, DateTimeOffset now, out string token)
    {
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(),
            OfficeId = office.Id,
            Email = email,
            Roles = [.. roles.Distinct().Order()],
            AppointedUntil = until,
        };
        token = invitation.Mail(actor, now);
        return invitation;
    }

    /// <summary>The office sends it again, also where its time is over (REC-5): the answer is the new token, and the old one is dead at once.</summary>
    public Outcome<string> Resend(Actor actor, DateTimeOffset now)
    {
        if (Move(InvitationAction.Resend, actor).IsRefused(out var refusal)) return refusal;
        if (AppointedUntil <= now) return InvitationRefusals.TermOver;
        return Mail(actor, now);
    }

    /// <summary>The invited person takes the office up.</summary>
    public Outcome Accept(Guid account, DateTimeOffset now)
    {
        // Told as one refusal: who holds a dead token learns nothing about why it died.
        if (now >= ExpiresAt || Move(InvitationAction.Accept, Actor.System).IsRefused(out _)) return InvitationRefusals.NotAccepted;
        AccountId = account;
        return Outcome.Done;
    }

    /// <summary>The office takes it back.</summary>
    public Outcome Withdraw(Actor actor) => Move(InvitationAction.Withdraw, actor);

    /// <summary>Its time is over.</summary>
    public Outcome Expire() => Move(InvitationAction.Expire, Actor.System);

    // One token works at a time: the row keeps only the newest one's hash.
    private string Mail(Actor actor, DateTimeOffset now)
    {
        var token = Secret.NewKey();
        (TokenHash, SentBy, SentAt, ExpiresAt) = (Secret.HashOf(token), actor.Id, now, now + Life);
        return token;
    }

    private Outcome Move(InvitationAction action, Actor actor)
    {
        if (InvitationLifecycle.Table.Next(State, action, actor).IsRefused(out var refusal, out var next)) return refusal;
        State = next;
        return Outcome.Done;
    }
}
