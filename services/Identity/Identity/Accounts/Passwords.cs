using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.Sessions;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// Sets and checks passwords with ASP.NET Core Identity's hasher and policy. No password and no hash leaves this class (REC-5).
/// </summary>
internal sealed class Passwords(IdentityDbContext db, UserManager<Account> users, NobodysPassword nobodys, RealClock clock)
{
    /// <summary>Refuses a password that breaks the policy.</summary>
    public async Task<Outcome> CheckPolicyAsync(string password)
    {
        if (password.Length > PasswordPolicy.Longest) return AccountRefusals.WeakPassword.ForFields(("password", $"密码至多 {PasswordPolicy.Longest} 个字符。"));
        var faults = new List<IdentityError>();
        foreach (var rule in users.PasswordValidators)
            faults.AddRange((await rule.ValidateAsync(users, null!, password)).Errors);
        return faults.Count == 0 ? Outcome.Done : AccountRefusals.WeakPassword.ForFields([.. faults.Select(f => ("password", f.Description))]);
    }

    /// <summary>
    /// Opens the account. A password was checked against the policy; without one nobody signs in until the address is proved.
    /// </summary>
    public async Task<Account> OpenAsync(Account account, string? password = null)
    {
        if (password is not null) account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        var result = await users.CreateAsync(account);
        return result.Succeeded ? account : throw new InvalidOperationException($"The account was not stored: {result}");
    }

    /// <summary>Replaces the password; the password was checked against the policy. Earlier wrong tries no longer count.</summary>
    public void Replace(Account account, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Secret.NewKey();
        account.ForgetWrongPasswords();
    }

    /// <summary>The account of an address, locked until the operation ends, so that parallel guesses count one by one.</summary>
    public Task<Account?> FindAsync(string email, CancellationToken cancel)
    {
        var normalized = users.NormalizeEmail(email.Trim());
        return db.Accounts.FromSql($"SELECT * FROM accounts WHERE normalized_email = {normalized} FOR UPDATE").IgnoreQueryFilters().SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// The account where the password is right. An unknown address, a wrong password and a lock-out get the same answer after the
    /// same work; a wrong password counts.
    /// </summary>
    public async Task<Outcome<Account>> CheckAsync(string email, string password, CancellationToken cancel)
    {
        var account = await FindAsync(email, cancel);
        var verdict = users.PasswordHasher.VerifyHashedPassword(account!, account?.PasswordHash ?? nobodys.Hash, password);
        if (account is null || account.IsLockedOut(clock.Now)) return SessionRefusals.NotAccepted;
        if (verdict == PasswordVerificationResult.Failed) account.CountWrongPassword(clock.Now);
        else account.ForgetWrongPasswords();
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await db.SaveChangesAsync(cancel);
        return verdict == PasswordVerificationResult.Failed ? SessionRefusals.NotAccepted : account;
    }
}
