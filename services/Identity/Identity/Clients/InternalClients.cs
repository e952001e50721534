using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Clients;

/// <summary>The system's own services, which call one another's <c>/internal</c> routes with the secret that the host gave them all.</summary>
internal static class InternalClients
{
    private static readonly string[] Names = ["recruitment", "placement", "service-management", "subsidy", "employment", "gateway"];

    /// <summary>Registers those that are missing; a secret that the host changed is taken over.</summary>
    public static async Task EnsureAsync(IdentityDbContext db, string? secret, DateTimeOffset now, CancellationToken cancel)
    {
        if (secret is null) throw new InvalidOperationException("Internal:ClientSecret is not set: no service could call another.");
        foreach (var name in Names) await EnsureAsync(db, name, secret, [AccessScopes.Internal], now, cancel);
    }

    /// <summary>Registers one client, or gives it the secret.</summary>
    public static async Task EnsureAsync(IdentityDbContext db, string name, string secret, string[] scopes, DateTimeOffset now, CancellationToken cancel)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Name == name, cancel);
        if (client is null) db.Add(Client.OfHost(name, secret, scopes, now));
        else client.TakeOver(secret, now);
        await db.SaveChangesAsync(cancel);
    }
}
