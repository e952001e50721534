using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Clients;

/// <summary>A machine as the administrator sees it. There is no secret in it, not even its hash.</summary>
/// <param name="ClientId">What it calls itself when it asks for a token.</param>
/// <param name="HasHostedSecret">True where the host's configuration holds its secret: it is renewed there.</param>
/// <param name="StateReason">Why it came into this state, or got its present secret.</param>
public sealed record ClientView(Guid Id, long Revision, string ClientId, IReadOnlyList<string> Scopes, bool HasHostedSecret, ClientState State, string? StateReason,
    DateTimeOffset RegisteredAt, DateTimeOffset SecretSince, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    public static ClientView Of(Client c, Actor actor) => new(c.Id, c.Revision, c.Name, c.Scopes, c.HasHostedSecret, c.State, c.StateReason, c.RegisteredAt,
        c.SecretSince, c.AllowedActions(actor));
}

/// <summary>A client with its secret, which is in this answer and never in another.</summary>
public sealed record ClientSecretView(ClientView Client, string ClientSecret) : IConfidential;
