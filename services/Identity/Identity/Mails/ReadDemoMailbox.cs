using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Demo;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Mails;

/// <summary>Demo only: what was mailed to an address, newest first. Outside a demo the route does not exist.</summary>
internal sealed class ReadDemoMailbox : IEndpoint
{
    private const int Shown = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<DemoSettings>().Enabled) return;
        routes.MapGet("/api/identity/demo/mailbox", HandleAsync).AllowEveryone();
    }

    private static async Task<Reply<Letter[]>> HandleAsync(string email, IdentityDbContext db, Mailbox mailbox, CancellationToken cancel)
    {
        var address = Mailbox.AddressKey(email);
        var mails = await db.Mails.AsNoTracking().Where(m => m.Recipient == address).OrderByDescending(m => m.Id).Take(Shown).ToListAsync(cancel);
        return mails.Select(mailbox.Open).ToArray();
    }
}
