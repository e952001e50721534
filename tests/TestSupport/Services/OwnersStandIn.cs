using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.TestSupport.Services;

/// <summary>
/// A small HTTP server on the loopback in place of the services that own what a copy repeats, and of Identity's token route: the
/// service under test reads from it over a socket and with its client credentials.
/// </summary>
public sealed class OwnersStandIn : IAsyncDisposable
{
    private const int PageSize = 2;
    private readonly List<IIntegrationEvent> _announced = [];
    private WebApplication? _app;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>How many events were announced so far.</summary>
    public int Announced => _announced.Count;

    /// <summary>True while it answers nothing but 503.</summary>
    public bool IsAway { get; set; }

    /// <summary>The owner of the event's type announced it.</summary>
    public TEvent Announce<TEvent>(TEvent fact)
        where TEvent : IIntegrationEvent
    {
        _announced.Add(fact);
        return fact;
    }

    /// <summary>Starts listening.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/api/identity/token", () => Results.Json(new Dictionary<string, object> { ["access_token"] = "standing-in", ["expires_in"] = 300 }));
        _app.MapGet("/internal/events", (HttpRequest request, string[] type, long after) =>
            IsAway ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : request.Headers.Authorization != "Bearer standing-in" ? Results.Unauthorized()
            : Results.Json(PageOf(type, after)));
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    // All owners are in one list here; a service asks each for its own types, which keeps them apart.
    private IEnumerable<ServiceDefaults.Copies.Announced> PageOf(string[] types, long after) => _announced
        .Select((fact, index) => (Fact: fact, Type: fact.GetType(), Seq: index + 1L))
        .Where(e => e.Seq > after && types.Contains(e.Type.FullName))
        .Take(PageSize)
        .Select(e => new ServiceDefaults.Copies.Announced(e.Seq, e.Type.FullName!, JsonSerializer.Serialize(e.Fact, e.Type, JsonDefaults.Options), ReceiptIsKept: true));
}
