using Microsoft.AspNetCore.Identity;

namespace XibuPlan.Identity.Accounts;

/// <summary>The password policy: length and variety, no rules of composition (NIST SP 800-63B §5.1.1.2).</summary>
internal static class PasswordPolicy
{
    public const int Shortest = 10;
    public const int Longest = 128;
    public const int DifferentCharacters = 5;

    public static void Apply(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = Shortest,
            RequiredUniqueChars = DifferentCharacters,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.User.RequireUniqueEmail = false; // The unique index decides; a look-up beforehand would only race with it.
        options.User.AllowedUserNameCharacters = "";
    }
}

/// <summary>The policy's messages for the person who chooses a password.</summary>
internal sealed class PasswordTexts : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"密码至少 {length} 个字符。" };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"密码至少包含 {uniqueChars} 个不同的字符。" };
}
