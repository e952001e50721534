using Microsoft.AspNetCore.Identity;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// A person who can sign in. A student's account id is the person's id in every service. The columns are those of ASP.NET Core
/// Identity, which hashes and stores; the life and the lock-out are the verbs below.
/// </summary>
public sealed class Account : IdentityUser<Guid>, IAggregate
{
    /// <summary>So many wrong passwords in a row lock the account out.</summary>
    public const int PasswordTries = 5;

    /// <summary>How long an account waits for its address to be proved; then it goes.</summary>
    public static readonly TimeSpan UnprovedLife = TimeSpan.FromDays(7);

    /// <summary>How long a lock-out lasts.</summary>
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private Account()
    {
    }

    public long Revision { get; private set; }

    /// <summary>A student for themselves, or an officer of offices.</summary>
    public AccountKind Kind { get; private set; }

    public AccountState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Why an administrator last locked, unlocked or closed it.</summary>
    public string? StateReason { get; private set; }

    // Personal data and secrets: the audit trail may mention that they changed and holds none of them.

    [Sensitive]
    public override string? UserName { get; set; }

    [Sensitive]
    public override string? NormalizedUserName { get; set; }

    [Sensitive]
    public override string? Email { get; set; }

    [Sensitive]
    public override string? NormalizedEmail { get; set; }

    [Sensitive]
    public override string? PasswordHash { get; set; }

    [Sensitive]
    public override string? SecurityStamp { get; set; }

    [Sensitive]
    public override string? ConcurrencyStamp { get; set; }

    /// <summary>A new account, whose address nobody has proved yet.</summary>
    public static Account Open(AccountKind kind, string email, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        State = AccountState.Unverified,
        UserName = email,
        Email = email,
        OpenedAt = now,
    };

    /// <summary>The address is proved: by the mailed code, or by the mailed invitation.</summary>
    public Outcome Verify() => Move(AccountAction.Verify, Actor.System, null);

    /// <summary>The mailed invitation proves the address: whatever the account was opened as, nobody's until now, it is an officer's.</summary>
    public Outcome VerifyAsOfficer()
    {
        if (Verify().IsRefused(out var refusal)) return refusal;
        Kind = AccountKind.Officer;
        return Outcome.Done;
    }

    /// <summary>An administrator keeps the person out.</summary>
    public Outcome Lock(Actor actor, string? reason) => Move(AccountAction.Lock, actor, reason);

    /// <summary>An administrator lets the person in again.</summary>
    public Outcome Unlock(Actor actor, string? reason) => Move(AccountAction.Unlock, actor, reason);

    /// <summary>The account ends for good.</summary>
    public Outcome Close(Actor actor, string? reason) => Move(AccountAction.Close, actor, reason);

    /// <summary>True while wrong passwords keep the account shut, whatever password is given.</summary>
    public bool IsLockedOut(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>A wrong password: the last of the tries locks the account out.</summary>
    public void CountWrongPassword(DateTimeOffset now)
    {
        if (++AccessFailedCount < PasswordTries) return;
        AccessFailedCount = 0;
        LockoutEnd = now + LockOut;
    }

    /// <summary>The right password, or a password newly set: earlier wrong ones no longer count.</summary>
    public void ForgetWrongPasswords()
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Whether the person may be let in at all, once they proved who they are.</summary>
    public Outcome MayEnter() => State switch
    {
        AccountState.Active => Outcome.Done,
        AccountState.Unverified => AccountRefusals.NotVerified,
        AccountState.Locked => AccountRefusals.Locked,
        _ => AccountRefusals.Closed,
    };

    private Outcome Move(AccountAction action, Actor actor, string? reason)
    {
        if (AccountLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        State = next;
        EmailConfirmed = EmailConfirmed || action == AccountAction.Verify;
        StateReason = reason;
        return Outcome.Done;
    }
}
