using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>
/// ServiceManagement's internal API and Identity's token endpoint on a real loopback port: what a test certifies here is what Subsidy
/// reads over HTTP, with a token.
/// </summary>
public sealed class ServiceManagementStandIn : IAsyncDisposable
{
    private const string Token = "stand-in-token";
    private readonly ConcurrentDictionary<string, Certified> _snapshots = new();
    private readonly WebApplication _app;
    private int _failures;
    private int _reads;

    private ServiceManagementStandIn(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>How often a snapshot was asked for.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>The credentials that tokens were asked for with.</summary>
    public ConcurrentBag<string> ClientsSeen { get; } = [];

    /// <summary>Starts on a free port.</summary>
    public static async Task<ServiceManagementStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var standIn = new ServiceManagementStandIn(app);
        app.MapPost("/api/identity/token", standIn.TokenAsync);
        app.MapGet("/internal/province-months/{province}/{month}/snapshots/{version:int}", standIn.Snapshot);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>Hands this snapshot out from now on.</summary>
    public void Certify(Certified snapshot) => _snapshots[Key(snapshot.Province, snapshot.Month, snapshot.Version)] = snapshot;

    /// <summary>Answers the next calls with 503.</summary>
    public void FailNext(int calls) => _failures = calls;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        ClientsSeen.Add($"{form["client_id"]} {form["scope"]}");
        return Results.Json(new { access_token = Token, expires_in = 300, token_type = "Bearer" });
    }

    private IResult Snapshot(string province, string month, int version, HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Token}") return Results.StatusCode(401);
        Interlocked.Increment(ref _reads);
        if (Interlocked.Decrement(ref _failures) >= 0) return Results.StatusCode(503);
        return _snapshots.TryGetValue(Key(province, month, version), out var snapshot) ? Results.Json(snapshot, JsonDefaults.Options) : Results.StatusCode(404);
    }

    private static string Key(string province, string month, int version) => $"{province}/{month}/{version}";
}
