using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace XibuPlan.Identity;

/// <summary>Random secrets that a person or machine carries, and what is kept of them.</summary>
public static class Secret
{
    /// <summary>256 random bits as text for a URL or a cookie.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Six random digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6");

    /// <summary>
    /// What is kept of a key of <see cref="NewKey"/>. A plain SHA-256 is enough and fast: 256 random bits cannot be guessed from
    /// their hash, unlike a password or six digits.
    /// </summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
