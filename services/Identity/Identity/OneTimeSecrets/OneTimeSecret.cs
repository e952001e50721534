using System.Security.Cryptography;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.OneTimeSecrets;

/// <summary>What a one-time secret is good for.</summary>
public enum SecretPurpose
{
    /// <summary>Proves the address of a registration.</summary>
    VerifyAddress,

    /// <summary>Lets the owner of the address set a new password.</summary>
    ResetPassword,

    /// <summary>Opens a session right after a proof, without a password.</summary>
    SignIn,
}

/// <summary>A mailed code or a login ticket: works once, for a short time, and is kept only as a keyed hash.</summary>
public sealed class OneTimeSecret
{
    /// <summary>So many wrong entries end a code.</summary>
    public const int Tries = 5;

    /// <summary>How long a mailed code works.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    /// <summary>How long a login ticket works.</summary>
    public static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(5);

    private OneTimeSecret()
    {
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public SecretPurpose Purpose { get; private set; }

    /// <summary>HMAC under the protection key: six digits could be found again from a plain hash.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int WrongTries { get; private set; }

    /// <summary>When it was used or replaced by a newer one; null while it can be used.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static OneTimeSecret Issue(Guid account, SecretPurpose purpose, byte[] hash, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account,
        Purpose = purpose,
        Hash = hash,
        IssuedAt = now,
        ExpiresAt = now + (purpose == SecretPurpose.SignIn ? TicketLife : CodeLife),
    };

    /// <summary>Uses it up, or counts a wrong try. Wrong, late and used up get the same answer.</summary>
    public Outcome Use(byte[] hash, DateTimeOffset now)
    {
        if (EndedAt is not null || now >= ExpiresAt || WrongTries >= Tries) return SecretRefusals.NotAccepted;
        if (!CryptographicOperations.FixedTimeEquals(Hash, hash))
        {
            WrongTries++;
            return SecretRefusals.NotAccepted;
        }

        EndedAt = now;
        return Outcome.Done;
    }
}

/// <summary>Why a code or ticket is not accepted.</summary>
public static class SecretRefusals
{
    /// <summary>Unknown address, wrong, late or used up: which of them is not told. A wrong try counts.</summary>
    public static readonly Refusal NotAccepted = Refusal.Rule("code.not-accepted",
        "验证码不正确或已失效（10 分钟内有效，最多可试 5 次），请核对后重试或重新获取。").LeavingTrace();

    /// <summary>The login ticket is unknown, late or used.</summary>
    public static readonly Refusal TicketNotAccepted = Refusal.Unauthorised("session.ticket-not-accepted", "登录凭据已失效，请使用邮箱和密码登录。");

    public static readonly IReadOnlyList<Refusal> All = [NotAccepted, TicketNotAccepted];
}
