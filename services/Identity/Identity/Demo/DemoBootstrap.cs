using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Clients;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Demo;

/// <summary>The people that a demo starts with: three national officers, one of finance, and finance's client. Everybody else is invited or registers.</summary>
internal sealed class DemoBootstrap(IdentityDbContext db, Passwords passwords, DemoSettings demo, RealClock clock)
{
    private static readonly Guid NationalOffice = Office.IdOf(Party.National, RegionCode.Nation.Digits);
    private static readonly Guid FinanceOffice = Office.IdOf(Party.Finance, RegionCode.Nation.Digits);

    /// <summary>Adds what is missing, at every start.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (!demo.Enabled) return;
        db.Operation = "demo.bootstrap";
        foreach (var role in Enum.GetValues<OfficerRole>())
            await EnsureOfficerAsync($"{RoleName(role)}@national.demo", NationalOffice, role, cancel);
        await EnsureOfficerAsync("finance@national.demo", FinanceOffice, OfficerRole.Maintainer, cancel);
        if (demo.FinanceSecret is { Length: > 0 } secret)
            await InternalClients.EnsureAsync(db, "finance", secret, [AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge], clock.Now, cancel);
    }

    private async Task EnsureOfficerAsync(string email, Guid office, OfficerRole role, CancellationToken cancel)
    {
        if (demo.AdminPassword is not { Length: > 0 } password || await passwords.FindAsync(email, cancel) is not null) return;
        var account = Account.Open(AccountKind.Officer, email, clock.Now);
        if (account.Verify().IsRefused(out var refusal)) throw new InvalidOperationException(refusal.Code);
        await passwords.OpenAsync(account, password);
        db.Add(Appointment.Begin(account.Id, office, [role], clock.Now, until: null));
        await db.SaveChangesAsync(cancel);
    }

    private static string RoleName(OfficerRole role) => role switch
    {
        OfficerRole.Administrator => "admin",
        OfficerRole.Maintainer => "maintainer",
        _ => "reviewer",
    };
}
