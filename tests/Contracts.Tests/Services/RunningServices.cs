using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Contracts.Tests.Services;

/// <summary>The real services, each started when a test first asks for it.</summary>
public sealed class RunningServices : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IRunningService>>> _started = new();

    /// <summary>The running service of that name.</summary>
    public Task<IRunningService> StartedAsync(string name) => _started.GetOrAdd(name, _ => new(() => StartAsync(ContractService.Of(name)))).Value;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in _started.Values.Where(s => s is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await started.Value).DisposeAsync();
    }

    private static async Task<IRunningService> StartAsync(ContractService service)
    {
        var running = (IRunningService)Activator.CreateInstance(typeof(RunningService<>).MakeGenericType(service.DbContext), service.Name, service.Contracts)!;
        await running.InitializeAsync();
        return running;
    }
}

/// <summary>A running service, whatever its database.</summary>
public interface IRunningService : IAsyncLifetime
{
    /// <summary>Its registrations.</summary>
    IServiceProvider Services { get; }

    /// <summary>Every route that it maps.</summary>
    IEnumerable<RouteEndpoint> Routes => Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>A client signed in as the person; null for nobody.</summary>
    HttpClient As(Actor? actor);
}

/// <inheritdoc cref="IRunningService"/>
public sealed class RunningService<TDbContext>(string name, System.Reflection.Assembly contracts) : ServiceFixture<TDbContext>(name, contracts), IRunningService
    where TDbContext : XibuDbContext;
