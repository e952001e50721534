using System.Text;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Identity.Clients;

/// <summary>
/// Client credentials grant (RFC 6749 §4.4): a machine's own credentials for a token. Requests, answers and errors have the RFC's
/// form, because the clients are other people's libraries. It changes nothing, so it is no operation.
/// </summary>
internal sealed class IssueClientToken : IEndpoint
{
    // Compared with where the name is unknown: an unknown client takes as long as a wrong secret.
    private static readonly Client Nobody = Client.Register("-", Secret.NewKey(), [], default);

    /// <summary>The RFC's answer.</summary>
    public sealed record Answer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope);

    /// <summary>The RFC's error (§5.2).</summary>
    public sealed record Error(
        [property: JsonPropertyName("error")] string Code,
        [property: JsonPropertyName("error_description")] string Description);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/token", HandleAsync)
        .AllowEveryone()
        .Produces<Answer>()
        .Produces<Error>(StatusCodes.Status400BadRequest)
        .Produces<Error>(StatusCodes.Status401Unauthorized)
        .WithName("client.token");

    private static async Task<IResult> HandleAsync(HttpRequest request, IdentityDbContext db, KeyRing keys, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!request.HasFormContentType) return Refuse("invalid_request", "The request is application/x-www-form-urlencoded.");
        var form = await request.ReadFormAsync(cancel);
        if (form["grant_type"].ToString() is not "client_credentials" and var grant)
            return Refuse(grant.Length == 0 ? "invalid_request" : "unsupported_grant_type", "grant_type is client_credentials.");

        var (name, secret) = CredentialsOf(request, form);
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, cancel);
        if (!(client ?? Nobody).Knows(secret) || client is not { State: ClientState.Active }) return RefuseClient(request);
        var wanted = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Except(client.Scopes).Any()) return Refuse("invalid_scope", "The client has not been granted every scope asked for.");
        var granted = wanted.Length == 0 ? client.Scopes : wanted;
        return Results.Json(new Answer(keys.Sign(client.ActorWith(granted)), "Bearer", (int)KeyRing.TokenLife.TotalSeconds, string.Join(' ', granted)));
    }

    // §2.3.1: by HTTP Basic, form-encoded first, or in the body.
    private static (string Name, string Secret) CredentialsOf(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return (form["client_id"].ToString(), form["client_secret"].ToString());
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length)) return ("", "");
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0].Replace('+', ' ')), Uri.UnescapeDataString(parts[1].Replace('+', ' '))) : ("", "");
    }

    private static IResult RefuseClient(HttpRequest request)
    {
        request.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"xibuplan\"";
        return Results.Json(new Error("invalid_client", "The client is unknown or disabled, or its secret is wrong."), statusCode: StatusCodes.Status401Unauthorized);
    }

    private static IResult Refuse(string code, string description) => Results.Json(new Error(code, description), statusCode: StatusCodes.Status400BadRequest);
}
