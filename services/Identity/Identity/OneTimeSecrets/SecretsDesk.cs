using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.OneTimeSecrets;

/// <summary>Issues mailed codes and login tickets, and takes them back.</summary>
internal sealed class SecretsDesk(IdentityDbContext db, FieldCipher cipher, Passwords passwords, RealClock clock)
{
    /// <summary>So many codes per account, purpose and hour: with five tries each, guessing stays hopeless and nobody's mailbox is flooded.</summary>
    public const int CodesPerHour = 5;

    /// <summary>A new code, which replaces earlier ones; null where the hour's codes are used up.</summary>
    public async Task<string?> IssueCodeAsync(Guid account, SecretPurpose purpose, CancellationToken cancel)
    {
        var recent = await db.OneTimeSecrets.Where(s => s.AccountId == account && s.Purpose == purpose && s.IssuedAt > clock.Now.AddHours(-1)).CountAsync(cancel);
        if (recent >= CodesPerHour) return null;
        if (recent > 0) await EndCodesAsync(account, purpose, cancel);
        var code = Secret.NewCode();
        db.Add(OneTimeSecret.Issue(account, purpose, HashOf(code, account), clock.Now));
        return code;
    }

    /// <summary>Ends the codes that can still be used.</summary>
    public Task EndCodesAsync(Guid account, SecretPurpose purpose, CancellationToken cancel) => db.OneTimeSecrets
        .Where(s => s.AccountId == account && s.Purpose == purpose && s.EndedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.Now), cancel);

    /// <summary>A login ticket.</summary>
    public string IssueTicket(Guid account)
    {
        var ticket = Secret.NewKey();
        db.Add(OneTimeSecret.Issue(account, SecretPurpose.SignIn, HashOf(ticket), clock.Now));
        return ticket;
    }

    /// <summary>The account whose code this is. A wrong code counts, one by one however many come at once.</summary>
    public async Task<Outcome<Account>> UseCodeAsync(string email, string code, SecretPurpose purpose, CancellationToken cancel)
    {
        if (await passwords.FindAsync(email, cancel) is not { } account) return SecretRefusals.NotAccepted;
        var secret = await db.OneTimeSecrets.Where(s => s.AccountId == account.Id && s.Purpose == purpose && s.EndedAt == null).OrderByDescending(s => s.IssuedAt).FirstOrDefaultAsync(cancel);
        if (secret is null) return SecretRefusals.NotAccepted;
        var outcome = secret.Use(HashOf(code.Trim(), account.Id), clock.Now);
        await db.SaveChangesAsync(cancel);
        return outcome.IsRefused(out var refusal) ? refusal : account;
    }

    /// <summary>The account that a login ticket was given to.</summary>
    public async Task<Outcome<Account>> UseTicketAsync(string ticket, CancellationToken cancel)
    {
        var hash = HashOf(ticket);
        var secret = await db.OneTimeSecrets
            .FromSql($"SELECT * FROM one_time_secrets WHERE hash = {hash} AND purpose = {nameof(SecretPurpose.SignIn)} FOR UPDATE").SingleOrDefaultAsync(cancel);
        if (secret is null || secret.Use(hash, clock.Now).IsRefused(out _)) return SecretRefusals.TicketNotAccepted;
        await db.SaveChangesAsync(cancel);
        return await db.Accounts.IgnoreQueryFilters().SingleAsync(a => a.Id == secret.AccountId, cancel);
    }

    private byte[] HashOf(string code, Guid account) => cipher.BlindIndex($"{account}\n{code}", "one-time-code");

    private byte[] HashOf(string ticket) => cipher.BlindIndex(ticket, "login-ticket");
}
