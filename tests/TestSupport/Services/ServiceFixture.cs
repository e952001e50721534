using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.TestSupport.Services;

/// <summary>
/// A whole service under test: its real program over a fresh database and a fresh virtual host, called over HTTP as a named person.
/// Derive one per service and use it as a class fixture.
/// </summary>
/// <param name="name">The service's name, e.g. <c>placement</c>.</param>
/// <param name="contracts">The assembly of its events.</param>
public abstract class ServiceFixture<TDbContext>(string name, Assembly contracts) : WebApplicationFactory<TDbContext>, IAsyncLifetime
    where TDbContext : XibuDbContext
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Access:Jwks"] = TestTokens.Jwks,
        ["Protection:Key"] = Convert.ToBase64String(new byte[32]),
        ["Internal:ClientSecret"] = "test",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
    };

    /// <summary>The programme's clock; stands at 1 May 2020, 9:00 China time, until moved.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Hears what the service announces, and speaks as other services.</summary>
    public EventProbe Events { get; private set; } = null!;

    /// <summary>Sets a configuration value before the service starts (in the constructor or in <see cref="BeforeStartAsync"/>).</summary>
    protected void Set(string key, string? value) => _settings[key] = value;

    /// <summary>What a derived fixture needs before the service starts, e.g. a loopback server in place of another service.</summary>
    protected virtual Task BeforeStartAsync() => Task.CompletedTask;

    /// <summary>What a derived fixture needs when the service has started and its queues are there.</summary>
    protected virtual Task AfterStartAsync() => Task.CompletedTask;

    /// <summary>The broker to use: a fresh virtual host of the run's broker unless a test needs one that it can stop.</summary>
    protected virtual Task<Uri> BrokerAsync() => TestServers.CreateVirtualHostAsync();

    /// <summary>Replaces registrations where a test needs it.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await BeforeStartAsync();
        var broker = await BrokerAsync();
        Set("ConnectionStrings:database", await TestServers.CreateDatabaseAsync(name, MigrateAsync));
        Set("ConnectionStrings:messaging", broker.ToString());
        Events = await EventProbe.StartAsync(broker, contracts);
        _ = Server;
        await AfterStartAsync();
    }

    /// <summary>A client signed in as the person; null for nobody.</summary>
    public HttpClient As(Actor? actor)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (actor is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Of(actor));
        return client;
    }

    /// <summary>Looks into (or prepares) the database as the system.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<TDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<TDbContext>();
        db.Operation = "test.arrange";
        return await work(db);
    }

    /// <summary>Delivers an event of another service twice (the broker may) and waits until a consumer has dealt with it.</summary>
    public async Task DeliverTwiceAsync<TEvent>(TEvent fact)
        where TEvent : class, IIntegrationEvent
    {
        await Events.PublishAsync(fact);
        await Events.PublishAsync(fact);
        await Eventually.True(() => InDatabaseAsync(db => db.InboxReceipts.AnyAsync(r => r.MessageId == fact.EventId)));
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Configure(services);
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (Events is not null) await Events.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static async Task MigrateAsync(string connection)
    {
        var options = new DbContextOptionsBuilder<TDbContext>().UseNpgsql(connection).Options;
        await using var db = (TDbContext)Activator.CreateInstance(typeof(TDbContext), options, new AccessScope(Actor.System), TimeProvider.System)!;
        await db.Database.MigrateAsync();
    }
}
