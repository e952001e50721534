using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Clients;

/// <summary>A machine that calls with its own credentials: another service, or finance.</summary>
public sealed class Client : IAggregate
{
    private Client()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    /// <summary>The <c>client_id</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it may do.</summary>
    public string[] Scopes { get; private set; } = [];

    public byte[] Salt { get; private set; } = [];

    /// <summary>
    /// HMAC-SHA-256 of the secret under the salt. A slow hash would protect a guessable secret; these are 256 random bits, and a
    /// service asks for a token in every one of its replicas.
    /// </summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>True where the host's configuration holds the secret, and gives it anew at every start.</summary>
    public bool HasHostedSecret { get; private set; }

    public ClientState State { get; private set; }

    /// <summary>Why it came into this state, or got its present secret.</summary>
    public string? StateReason { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Since when the present secret is the one that works.</summary>
    public DateTimeOffset SecretSince { get; private set; }

    /// <summary>A machine whose secret its partner keeps.</summary>
    public static Client Register(string name, string secret, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var client = new Client { Id = Guid.CreateVersion7(), Name = name, Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)], RegisteredAt = now };
        client.Replace(secret, now);
        return client;
    }

    /// <summary>A machine whose secret the host keeps.</summary>
    public static Client OfHost(string name, string secret, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var client = Register(name, secret, scopes, now);
        client.HasHostedSecret = true;
        return client;
    }

    /// <summary>True for the right secret; takes as long for a wrong one.</summary>
    public bool Knows(string secret) => CryptographicOperations.FixedTimeEquals(SecretHash, HashOf(secret, Salt));

    /// <summary>Takes over the secret of the host's configuration, which keeps it from now on.</summary>
    public void TakeOver(string secret, DateTimeOffset now)
    {
        HasHostedSecret = true;
        if (!Knows(secret)) Replace(secret, now);
    }

    /// <summary>Gives it another secret; the old one is dead at once.</summary>
    public Outcome RenewSecret(string secret, Actor actor, string? reason, DateTimeOffset now)
    {
        if (HasHostedSecret) return ClientRefusals.HostedSecret;
        if (Move(ClientAction.RenewSecret, actor, reason).IsRefused(out var refusal)) return refusal;
        Replace(secret, now);
        return Outcome.Done;
    }

    /// <summary>It gets no further token.</summary>
    public Outcome Disable(Actor actor, string? reason) => Move(ClientAction.Disable, actor, reason);

    /// <summary>Its secret works again.</summary>
    public Outcome Enable(Actor actor, string? reason) => Move(ClientAction.Enable, actor, reason);

    /// <summary>What the actor may do to it.</summary>
    public IReadOnlyList<string> AllowedActions(Actor actor) =>
        [.. ClientLifecycle.Table.AllowedActions(State, actor).Where(word => !HasHostedSecret || word != Word.Of(ClientAction.RenewSecret))];

    /// <summary>Who acts with the scopes that were granted.</summary>
    public Actor ActorWith(IEnumerable<string> scopes) => new(Id, Party.Machine, null) { Scopes = scopes.ToHashSet() };

    private Outcome Move(ClientAction action, Actor actor, string? reason)
    {
        if (ClientLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        (State, StateReason) = (next, reason);
        return Outcome.Done;
    }

    private void Replace(string secret, DateTimeOffset now)
    {
        Salt = RandomNumberGenerator.GetBytes(16);
        SecretHash = HashOf(secret, Salt);
        SecretSince = now;
    }

    private static byte[] HashOf(string secret, byte[] salt) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(secret));
}
