using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace XibuPlan.YearSimulator.Http;

/// <summary>A request before it is known who sends it.</summary>
internal sealed record Call(HttpMethod Method, string Path)
{
    public HttpContent? Content => Body is null ? null : new StringContent(Body, Encoding.UTF8, ContentType);

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? Accept { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>The Idempotency-Key: the same for every attempt at the same action.</summary>
    public string Key { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>A request with a JSON body.</summary>
    public static Call Of(HttpMethod method, string path, object? body) =>
        new(method, path) { Body = body is null ? null : JsonSerializer.Serialize(body, Json.Options) };
}

/// <summary>The one public door of the system. Everything that the simulator does goes through it.</summary>
internal sealed class Gateway : IDisposable
{
    private readonly HttpClient _http;

    public Gateway(Uri address)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        _http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>What was sent again, and why.</summary>
    public Retrying Retrying { get; } = new();

    /// <summary>Sends, and sends again where that is safe and worth while.</summary>
    /// <param name="dress">Adds what tells who is asking: a cookie or a token.</param>
    public Task<Answer> SendAsync(Call call, Action<HttpRequestHeaders>? dress, CancellationToken cancel) =>
        Retrying.UntilAnsweredAsync(async attempt =>
        {
            using var request = Request(call);
            dress?.Invoke(request.Headers);
            using var response = await _http.SendAsync(request, attempt);
            return (await ReadAsync(call, response, attempt), response.Headers.RetryAfter?.Delta);
        }, cancel);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(call.Method, call.Path) { Content = call.Content };
        // One trace from the click to the last consumer.
        request.Headers.Add("traceparent", $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01");
        if (call.Accept is not null) request.Headers.Accept.ParseAdd(call.Accept);
        if (call.IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", call.IfMatch);
        if (call.Method != HttpMethod.Get) request.Headers.Add("Idempotency-Key", call.Key);
        return request;
    }

    private static async Task<Answer> ReadAsync(Call call, HttpResponseMessage response, CancellationToken cancel)
    {
        var body = await response.Content.ReadAsStringAsync(cancel);
        var cookie = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split(';')[0] : null;
        return new Answer($"{call.Method} {call.Path}", (int)response.StatusCode, body, response.Headers.ETag?.ToString(), cookie);
    }
}
