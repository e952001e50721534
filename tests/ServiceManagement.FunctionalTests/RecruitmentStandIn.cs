using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>
/// A small HTTP server on the loopback in place of Recruitment and of Identity's token route: the service under test calls it as it
/// calls them, over a socket and with client credentials.
/// </summary>
public sealed class RecruitmentStandIn : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, (string Name, string IdNumber)> _people = new();
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    /// <summary>How many times a person was asked for with a good token.</summary>
    public int Asked { get; private set; }

    public void Knows(Guid application, string name, string idNumber) => _people[application] = (name, idNumber);

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/api/identity/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return form["client_id"] == "service-management" && form["client_secret"] == "test"
                ? Results.Json(new Dictionary<string, object> { ["access_token"] = "standing-in", ["expires_in"] = 300 })
                : Results.Unauthorized();
        });
        _app.MapGet("/internal/applications/{id:guid}/person", (Guid id, HttpRequest request) =>
        {
            if (request.Headers.Authorization != "Bearer standing-in") return Results.Unauthorized();
            Asked++;
            return _people.TryGetValue(id, out var person)
                ? Results.Json(new { name = person.Name, idNumber = person.IdNumber, phone = "13800000000", email = (string?)null })
                : Results.NotFound();
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
