using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Gateway.Tests.Doubles;

/// <summary>Identity as the gateway knows it: opens, exchanges and ends sessions, and signs real ES256 tokens.</summary>
public sealed class FakeIdentity : Upstream
{
    /// <summary>The password that is right.</summary>
    public const string Password = "correct horse";

    private readonly ConcurrentDictionary<string, Actor> _sessions = new();
    private int _exchanges;

    /// <summary>Starts to answer as Identity does.</summary>
    public FakeIdentity() => Answer = AnswerAsync;

    /// <summary>Who signs in next.</summary>
    public Actor Person { get; set; } = Officers.Student();

    /// <summary>How often a session was exchanged for a token.</summary>
    public int Exchanges => _exchanges;

    /// <summary>How long its tokens live.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Opens a session as if somebody had signed in.</summary>
    public string Open(Actor actor)
    {
        var key = $"session-{Guid.CreateVersion7():N}";
        _sessions[key] = actor;
        return key;
    }

    /// <summary>Ends every session, as a revocation does.</summary>
    public void EndAll() => _sessions.Clear();

    /// <summary>True while the session lives.</summary>
    public bool IsOpen(string key) => _sessions.ContainsKey(key);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/api/identity/token")
            await context.Response.WriteAsJsonAsync(new { access_token = TestTokens.Of(Officers.Machine(AccessScopes.Internal)), expires_in = 300 });
        else if (path?.StartsWith("/internal/", StringComparison.Ordinal) == true)
            await AnswerGatewayAsync(context, path, await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body));
        else
            await context.Response.WriteAsJsonAsync(new { });
    }

    private Task AnswerGatewayAsync(HttpContext context, string path, JsonElement body) => path switch
    {
        "/internal/sessions" when body.GetProperty("password").GetString() == Password => context.Response.WriteAsJsonAsync(
            new { sessionKey = Open(Person), expiresAt = TimeProvider.System.GetUtcNow().AddHours(8), actor = Describe(Person) }),
        "/internal/sessions" => RefuseAsync(context, "session.credentials-wrong", "邮箱或密码不正确。"),
        "/internal/sessions/token" when _sessions.TryGetValue(body.GetProperty("sessionKey").GetString()!, out var actor) => ExchangeAsync(context, actor),
        "/internal/sessions/token" => RefuseAsync(context, "session.ended", "会话已结束，请重新登录。"),
        "/internal/sessions/end" => EndAsync(context, body.GetProperty("sessionKey").GetString()!),
        _ => throw new InvalidOperationException($"The gateway has no business at {path}."),
    };

    private Task ExchangeAsync(HttpContext context, Actor actor)
    {
        Interlocked.Increment(ref _exchanges);
        return context.Response.WriteAsJsonAsync(
            new { accessToken = TestTokens.Of(actor, TokenLife), expiresIn = (int)TokenLife.TotalSeconds, actor = Describe(actor) });
    }

    private Task EndAsync(HttpContext context, string key)
    {
        _sessions.TryRemove(key, out _);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static object Describe(Actor actor) => new { id = actor.Id, party = actor.Party.ToString() };

    private static Task RefuseAsync(HttpContext context, string code, string detail)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return context.Response.WriteAsJsonAsync(new { code, detail, status = 401 }, options: null, "application/problem+json");
    }
}
