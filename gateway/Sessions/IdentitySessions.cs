using System.Text.Json;
using Polly.Timeout;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>A session that Identity opened.</summary>
/// <param name="SessionKey">Opaque; goes into the cookie and nowhere else.</param>
/// <param name="Actor">Who signed in, as Identity describes them.</param>
internal sealed record OpenedSession(string SessionKey, DateTimeOffset ExpiresAt, JsonElement Actor);

/// <summary>An access token got for a session.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record SessionToken(string AccessToken, int ExpiresIn, JsonElement Actor);

/// <summary>Identity's sessions, called with the gateway's own credentials.</summary>
internal sealed class IdentitySessions(HttpClient identity)
{
    /// <summary>Opens a session; Identity's refusal (wrong password, locked out) is the answer where it refuses.</summary>
    /// <param name="userAgent">What the browser calls itself, by which its owner knows the session again.</param>
    public Task<Outcome<OpenedSession>> OpenAsync(SignIn.Request request, string userAgent, CancellationToken cancel) =>
        AskAsync<OpenedSession>("sessions", new { request.Email, request.Password, request.LoginTicket, request.OfficeId, userAgent }, cancel);

    /// <summary>A token of a session; refused where the session has ended.</summary>
    public async Task<Outcome<SessionToken>> TokenAsync(string sessionKey, CancellationToken cancel)
    {
        var first = await AskAsync<SessionToken>("sessions/token", new { sessionKey }, cancel);
        // Asking again changes nothing, so a replica that is being restarted costs the browser nothing.
        return first.Refusal == GatewayRefusals.ServiceUnavailable ? await AskAsync<SessionToken>("sessions/token", new { sessionKey }, cancel) : first;
    }

    /// <summary>Ends a session for all browsers and replicas.</summary>
    public async Task<Outcome> EndAsync(string sessionKey, CancellationToken cancel) =>
        (await AskAsync("sessions/end", new { sessionKey }, _ => Task.FromResult(true), cancel)).IsRefused(out var refusal, out _) ? refusal : Outcome.Done;

    private Task<Outcome<T>> AskAsync<T>(string path, object body, CancellationToken cancel) =>
        AskAsync(path, body, async content => (await content.ReadFromJsonAsync<T>(JsonDefaults.Options, cancel))!, cancel);

    private async Task<Outcome<T>> AskAsync<T>(string path, object body, Func<HttpContent, Task<T>> read, CancellationToken cancel)
    {
        try
        {
            using var answer = await identity.PostAsJsonAsync(path, body, JsonDefaults.Options, cancel);
            return answer.IsSuccessStatusCode ? await read(answer.Content) : await RefusalOfAsync(answer, cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException)
        {
            return GatewayRefusals.ServiceUnavailable;
        }
    }

    // Identity's problem details are passed on as they are: same code, same status, same words.
    private static async Task<Refusal> RefusalOfAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return GatewayRefusals.ServiceUnavailable;
        var problem = await answer.Content.ReadFromJsonAsync<Problem>(JsonDefaults.Options, cancel);
        return new Refusal(problem!.Code, (int)answer.StatusCode, problem.Detail) { Errors = problem.Errors };
    }

    private sealed record Problem(string Code, string Detail, Dictionary<string, string[]>? Errors = null);
}
