using System.Net.Http.Headers;

namespace XibuPlan.YearSimulator.Http;

/// <summary>
/// A person at a browser: signs in with e-mail and password, keeps the cookie, and sends the header that a foreign page could not
/// (CSRF). Signs in again where the session has ended.
/// </summary>
internal sealed class Session(Gateway gateway, string email, string password)
{
    private readonly Lock _gate = new();
    private Task<string>? _cookie;

    /// <summary>Who this is.</summary>
    public string Email => email;

    /// <summary>Comes in with the ticket that verifying an address gave, for the first time.</summary>
    public async Task EnterAsync(string loginTicket, CancellationToken cancel)
    {
        var answer = await gateway.SendAsync(Call.Of(HttpMethod.Post, "/session", new { loginTicket }), null, cancel);
        // A ticket opens one session: where the answer was lost, the password does it.
        if (answer is { IsGood: true, Cookie: { } cookie }) _cookie = Task.FromResult(cookie);
    }

    /// <summary>Reads a view.</summary>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancel) => (await SendAsync(Call.Of(HttpMethod.Get, path, null), cancel)).As<T>();

    /// <summary>Does something; throws where it is refused.</summary>
    public async Task<Answer> PostAsync(string path, object? body, CancellationToken cancel) => (await TryAsync(HttpMethod.Post, path, body, cancel)).Good();

    /// <summary>Does something and reads the view that it answers with.</summary>
    public async Task<T> PostAsync<T>(string path, object? body, CancellationToken cancel) => (await TryAsync(HttpMethod.Post, path, body, cancel)).As<T>();

    /// <summary>Puts something in its place; throws where it is refused.</summary>
    public async Task<Answer> PutAsync(string path, object body, CancellationToken cancel) => (await TryAsync(HttpMethod.Put, path, body, cancel)).Good();

    /// <summary>Tries something that may be refused.</summary>
    public Task<Answer> TryAsync(HttpMethod method, string path, object? body, CancellationToken cancel) =>
        SendAsync(Call.Of(method, path, body ?? (method == HttpMethod.Get ? null : new { })), cancel);

    /// <summary>
    /// Reviews what was just seen: reads it, and acts on the version read. Reads again where it changed in between (412).
    /// </summary>
    public async Task<Answer> ReviewAsync(string seen, string action, object? body, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var view = (await SendAsync(Call.Of(HttpMethod.Get, seen, null), cancel)).Good();
            var answer = await SendAsync(Call.Of(HttpMethod.Post, action, body ?? new { }) with { IfMatch = view.ETag }, cancel);
            if (answer.Status != 412 || attempt == 10) return answer;
        }
    }

    /// <summary>Sends a prepared request as this person.</summary>
    public async Task<Answer> SendAsync(Call call, CancellationToken cancel)
    {
        var cookie = await CookieAsync(null, cancel);
        var answer = await gateway.SendAsync(call, headers => Dress(headers, cookie), cancel);
        if (answer.Status != 401) return answer;
        cookie = await CookieAsync(cookie, cancel);
        return await gateway.SendAsync(call, headers => Dress(headers, cookie), cancel);
    }

    /// <summary>The cookie of the present session; signs in where there is none, or where it is the one that has ended.</summary>
    private async Task<string> CookieAsync(string? ended, CancellationToken cancel)
    {
        Task<string> signingIn;
        lock (_gate)
        {
            var isOver = _cookie is null or { IsFaulted: true } or { IsCanceled: true } || (_cookie.IsCompletedSuccessfully && _cookie.Result == ended);
            signingIn = isOver ? _cookie = SignInAsync(cancel) : _cookie!;
        }

        return await signingIn;
    }

    private async Task<string> SignInAsync(CancellationToken cancel)
    {
        var answer = await gateway.SendAsync(Call.Of(HttpMethod.Post, "/session", new { email, password }), null, cancel);
        return answer.Good().Cookie ?? throw new UnexpectedAnswer(answer);
    }

    private static void Dress(HttpRequestHeaders headers, string cookie)
    {
        headers.Add("Cookie", cookie);
        headers.Add("X-XibuPlan", "1");
    }
}
