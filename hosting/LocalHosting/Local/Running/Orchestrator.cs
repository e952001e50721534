using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>Starts everything when the host starts, and stops it in order when the host stops.</summary>
internal sealed class Orchestrator(IServiceProvider services, IConfiguration configuration, IResourceCollection resources, ILogger<Orchestrator> logger)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ResourceRunner> _runners = [];
    private HostContext? _host;
    private Endpoints? _endpoints;
    private StatusReport? _status;
    private Task _main = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var data = DataDirectory.Of(configuration);
        data.Lock();
        var notifications = services.GetRequiredService<ResourceNotificationService>();
        _host = new HostContext(
            services, configuration, notifications, services.GetRequiredService<IDistributedApplicationEventing>(), services.GetRequiredService<TimeProvider>(), logger)
        {
            Owner = ProcessOwner.ForData(data.Root),
            Logs = new LogBook(data.Logs, Console.Out),
            Readiness = new Readiness(),
        };
        notifications.Gate = (resource, token) => new DependencyGate(_host).PassAsync(resource, () => { }, token);
        _endpoints = new Endpoints(_host);
        _status = new StatusReport(_host);
        _main = RunAsync(_host, _endpoints, _status);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_host is null)
        {
            return;
        }

        _status!.Stopping();
        await _stop.CancelAsync();
        await _main;
        foreach (var stage in Enum.GetValues<StopStage>())
        {
            await Task.WhenAll(_runners.Where(runner => runner.Instances.Any(i => i.Stage == stage)).Select(StopAsync));
        }

        await _status.StoppedAsync();
    }

    public void Dispose()
    {
        foreach (var instance in _runners.SelectMany(runner => runner.Instances))
        {
            instance.Dispose();
        }

        _endpoints?.Dispose();
        _host?.Owner.Dispose();
        _host?.Logs.Dispose();
        _host?.Data.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(HostContext host, Endpoints endpoints, StatusReport status)
    {
        await Task.Yield();
        try
        {
            await host.Owner.StopOrphansAsync(_stop.Token);
            await host.Eventing.PublishAsync(new BeforeStartEvent(services), _stop.Token);
            await CreateRunnersAsync(new RunnerFactory(host, endpoints, resources));
            status.Begin(_runners);
            var starting = _runners.Select(runner => runner.StartAllAsync(_stop.Token)).ToList();
            await host.Eventing.PublishAsync(new AfterResourcesCreatedEvent(services), _stop.Token);
            await status.FollowAsync(_stop.Token);
            await Task.WhenAll(starting);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The host stops while it starts.
        }
        catch (Exception e)
        {
            Fail(status, e);
        }
    }

    private async Task CreateRunnersAsync(RunnerFactory factory)
    {
        foreach (var resource in Selected())
        {
            var runner = await factory.CreateAsync(resource, _stop.Token);
            _runners.Add(runner);
            if (resource is IResourceWithEndpoints)
            {
                await _host!.Eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), _stop.Token);
            }
        }
    }

    /// <summary>All resources, or with the option <c>--servers-only</c> the servers: a test run starts those once for all its parts.</summary>
    private IEnumerable<IResource> Selected() => configuration.GetValue<bool>("ServersOnly")
        ? resources.Where(r => r is PostgresServerResource or RabbitMQServerResource)
        : resources;

    /// <summary>One resource that cannot be stopped must not keep the others from being stopped.</summary>
    private async Task StopAsync(ResourceRunner runner)
    {
        try
        {
            await runner.StopAllAsync();
        }
        catch (Exception e)
        {
            logger.LogError(e, "{Resource} could not be stopped", runner.Resource.Name);
        }
    }

    private void Fail(StatusReport status, Exception reason)
    {
        var message = reason is HostingException or DistributedApplicationException ? reason.Message : reason.ToString();
        Console.Error.WriteLine(message);
        status.Fail(message);
        Environment.ExitCode = 1;
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }
}
