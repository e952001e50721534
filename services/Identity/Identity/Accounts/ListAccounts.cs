using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>The accounts of the people who act for the administrator's office or for one below it; <c>q</c> is a part of the address or of an office's name.</summary>
internal sealed class ListAccounts : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/accounts", HandleAsync)
        .AllowAdministrators()
        .WithName("account.list");

    private static async Task<Reply<Page<AccountView>>> HandleAsync(PageRequest page, Word<AccountState>? state, SearchText? q,
        IdentityDbContext db, Actor actor, RealClock clock, CancellationToken cancel)
    {
        var accounts = db.Accounts.AsNoTracking().Where(a => a.Kind == AccountKind.Officer && a.Id > page.AfterId);
        if (q is { Pattern: var part })
            accounts = accounts.Where(a => EF.Functions.ILike(a.Email!, part, SearchText.Escape) || db.Appointments.Any(s => s.AccountId == a.Id && s.EndedAt == null
                && db.Offices.Any(o => o.Id == s.OfficeId && EF.Functions.ILike(o.Name, part, SearchText.Escape))));
        if (state is { Value: var wanted }) accounts = accounts.Where(a => a.State == wanted);
        var rows = await accounts.OrderBy(a => a.Id).Take(page.Take).ToListAsync(cancel);
        var ids = rows.ConvertAll(a => a.Id);
        var elsewhere = await db.ServingElsewhereAsync(ids, clock.Now, cancel);
        var served = await db.ServedOfficesAsync(ids, clock.Now, cancel);
        return Page<AccountView>.Of(rows.ConvertAll(a => AccountView.Of(a, served[a.Id], actor, governs: !elsewhere.Contains(a.Id))), page, a => a.Id.ToString());
    }
}
