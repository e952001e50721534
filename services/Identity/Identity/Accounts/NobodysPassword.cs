using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// A hash as dear as every other of a password that nobody knows: verified against where there is no account or no password yet, so
/// that an unknown address takes as long as a known one.
/// </summary>
internal sealed class NobodysPassword(IOptions<PasswordHasherOptions> cost)
{
    /// <summary>The hash.</summary>
    public string Hash { get; } = new PasswordHasher<Account>(cost).HashPassword(null!, Secret.NewKey());
}
