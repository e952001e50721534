using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Sessions;

/// <summary>
/// A signed-in browser. The gateway holds the opaque key in a cookie and exchanges it for short-lived tokens; here only the key's
/// hash is kept. It ends after two idle hours, after twelve hours in any case, or when somebody revokes it.
/// </summary>
public sealed class Session : IAggregate
{
    /// <summary>Without a token for so long, it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>It ends then in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private Session()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The one appointment that the officer acts by; null for a student.</summary>
    public Guid? AppointmentId { get; private set; }

    /// <summary>SHA-256 of the session key.</summary>
    public byte[] KeyHash { get; private set; } = [];

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it last got a token, to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Browser and system at the sign-in (<see cref="DeviceName"/>); null where they are not known.</summary>
    public string? Device { get; private set; }

    /// <summary>A new session; the key goes to the gateway and is kept nowhere.</summary>
    public static Session Start(Guid account, Guid? appointment, string? device, DateTimeOffset now, out string key)
    {
        key = Secret.NewKey();
        return new Session
        {
            Id = Guid.CreateVersion7(),
            AccountId = account,
            AppointmentId = appointment,
            KeyHash = Secret.HashOf(key),
            Device = device,
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + Longest,
        };
    }

    /// <summary>True while it gets tokens.</summary>
    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt && now < LastSeenAt + Idle;

    /// <summary>Ends it; ending it again changes nothing.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
