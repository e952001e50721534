using System.Security.Cryptography;

namespace Aspire.Hosting.Local;

/// <summary>Generated passwords: letters and digits only, so that they need no escaping in any URI or connection string.</summary>
internal static class RandomText
{
    public static string Password() =>
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24);
}
