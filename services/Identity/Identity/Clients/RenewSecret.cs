using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Clients;

/// <summary>The national administrator gives a partner's machine another secret; the old one is dead at once.</summary>
internal sealed class RenewSecret : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/clients/{id:guid}/renew-secret", HandleAsync)
        .Allow(Party.National, OfficerRole.Administrator)
        .AsOperation("client.renew-secret");

    private static async Task<Reply<ClientSecretView>> HandleAsync(Guid id, IfMatch seen, Request request, IdentityDbContext db, Actor actor, RealClock clock,
        CancellationToken cancel)
    {
        if (await db.PartnersClients().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } client) return CommonRefusals.NotFound;
        var secret = Secret.NewKey();
        if (seen.Check(client).IsRefused(out var refusal) || client.RenewSecret(secret, actor, request.Reason, clock.Now).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return new ClientSecretView(ClientView.Of(client, actor), secret);
    }
}
