using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Clients;

/// <summary>The machines of finance and of partners; the system's own services are not among them.</summary>
internal sealed class ListClients : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/clients", HandleAsync)
        .Allow(Party.National, OfficerRole.Administrator)
        .WithName("client.list");

    private static async Task<Reply<Page<ClientView>>> HandleAsync(PageRequest page, Word<ClientState>? state, IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        var clients = db.PartnersClients().AsNoTracking().Where(c => c.Id > page.AfterId);
        if (state is { Value: var wanted }) clients = clients.Where(c => c.State == wanted);
        var rows = await clients.OrderBy(c => c.Id).Take(page.Take).ToListAsync(cancel);
        return Page<ClientView>.Of(rows.ConvertAll(c => ClientView.Of(c, actor)), page, c => c.Id.ToString());
    }
}

/// <summary>Which clients an administrator sees and governs.</summary>
internal static class ClientReach
{
    /// <summary>All but the system's own services: without their credentials nothing works, and the host gives them at every start.</summary>
    public static IQueryable<Client> PartnersClients(this IdentityDbContext db) => db.Clients.Where(c => !c.Scopes.Contains(AccessScopes.Internal));
}
