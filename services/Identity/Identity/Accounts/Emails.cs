using System.Net.Mail;

namespace XibuPlan.Identity.Accounts;

/// <summary>What counts as an e-mail address.</summary>
internal static class Emails
{
    /// <summary>RFC 5321: the longest address that can be sent to.</summary>
    public const int LongestAllowed = 254;

    public const string Expected = "请填写有效的电子邮箱。";

    /// <summary>Reads an address; a display name or a local host is not one.</summary>
    public static bool TryRead(string text, out string email)
    {
        email = text.Trim();
        return email.Length <= LongestAllowed && MailAddress.TryCreate(email, out var address) && address.Address == email
            && address.Host.Contains('.', StringComparison.Ordinal);
    }
}
