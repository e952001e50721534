using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.SigningKeys;

/// <summary>An ES256 key pair that signs tokens; the private half is kept encrypted under the protection key.</summary>
public sealed class SigningKey : IAggregate
{
    /// <summary>A new key is shown in the key set for so long before it signs: every replica and every service knows it by then.</summary>
    public static readonly TimeSpan Announced = TimeSpan.FromMinutes(5);

    /// <summary>After a newer key signs, this one stays in the key set for so long: longer than any token of its lives.</summary>
    public static readonly TimeSpan Outlives = TimeSpan.FromMinutes(30);

    private SigningKey()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    /// <summary>The public half: SubjectPublicKeyInfo in base64.</summary>
    public string PublicKey { get; private set; } = "";

    /// <summary>The private half: PKCS#8 in base64, encrypted for this row.</summary>
    public byte[] PrivateKey { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From then on it signs, until a newer one does.</summary>
    public DateTimeOffset SignsFrom { get; private set; }

    /// <summary>The <c>kid</c> of its tokens.</summary>
    public string KeyId => Id.ToString("N");

    /// <summary>A new key pair.</summary>
    /// <param name="first">The first key of an installation signs at once.</param>
    public static SigningKey Create(FieldCipher cipher, DateTimeOffset now, bool first)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Guid.CreateVersion7();
        return new SigningKey
        {
            Id = id,
            PublicKey = Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()),
            PrivateKey = cipher.Encrypt(Convert.ToBase64String(pair.ExportPkcs8PrivateKey()), PlaceOf(id)),
            CreatedAt = now,
            SignsFrom = first ? now : now + Announced,
        };
    }

    /// <summary>The key for checking signatures.</summary>
    public ECDsaSecurityKey Public()
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
        return new ECDsaSecurityKey(key) { KeyId = KeyId };
    }

    /// <summary>The key for signing.</summary>
    public ECDsaSecurityKey Private(FieldCipher cipher)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(cipher.Decrypt(PrivateKey, PlaceOf(Id))), out _);
        return new ECDsaSecurityKey(key) { KeyId = KeyId };
    }

    private static string PlaceOf(Guid id) => $"signing_keys.private_key:{id}";
}
