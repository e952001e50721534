using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

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

    public static Client Register(string name, string secret, IEnumerable<string> scopes)
    {
        var client = new Client { Id = Guid.CreateVersion7(), Name = name, Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)] };
        client.Replace(secret);
        return client;
    }

    /// <summary>True for the right secret; takes as long for a wrong one.</summary>
    public bool Knows(string secret) => CryptographicOperations.FixedTimeEquals(SecretHash, HashOf(secret, Salt));

    /// <summary>Gives it another secret; the old one is dead at once.</summary>
    public void Replace(string secret)
    {
        Salt = RandomNumberGenerator.GetBytes(16);
        SecretHash = HashOf(secret, Salt);
    }

    /// <summary>Who acts with the scopes that were granted.</summary>
    public Actor ActorWith(IEnumerable<string> scopes) => new(Id, Party.Machine, null) { Scopes = scopes.ToHashSet() };

    private static byte[] HashOf(string secret, byte[] salt) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(secret));
}
