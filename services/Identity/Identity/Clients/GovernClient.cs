using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Clients;

/// <summary>
/// The national administrator shuts a machine out, or lets it in again. It gets no further token; the one that it holds works until it
/// ends, at most ten minutes later, because nobody asks Identity about a token.
/// </summary>
internal sealed class GovernClient : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "disable", (client, actor, reason) => client.Disable(actor, reason));
        Map(routes, "enable", (client, actor, reason) => client.Enable(actor, reason));
    }

    private static void Map(IEndpointRouteBuilder routes, string verb, Func<Client, Actor, string?, Outcome> act) => routes
        .MapPost($"/api/identity/clients/{{id:guid}}/{verb}", (Guid id, IfMatch seen, Request request, IdentityDbContext db, Actor actor, CancellationToken cancel) =>
            HandleAsync(id, seen, db, actor, client => act(client, actor, request.Reason), cancel))
        .Allow(Party.National, OfficerRole.Administrator)
        .AsOperation($"client.{verb}");

    private static async Task<Reply<ClientView>> HandleAsync(Guid id, IfMatch seen, IdentityDbContext db, Actor actor, Func<Client, Outcome> act, CancellationToken cancel)
    {
        if (await db.PartnersClients().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } client) return CommonRefusals.NotFound;
        if (seen.Check(client).IsRefused(out var refusal) || act(client).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return ClientView.Of(client, actor);
    }
}
