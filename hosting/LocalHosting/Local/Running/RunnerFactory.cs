using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local;

/// <summary>Makes the runner of each resource. Only what is known here is run; other resources are refused.</summary>
internal sealed class RunnerFactory(HostContext host, Endpoints endpoints, IResourceCollection resources)
{
    private readonly PostgresRunner _postgres = new(host, endpoints);
    private readonly RabbitRunner _rabbit = new(host, endpoints);

    /// <summary>Makes the runner and decides where the resource listens.</summary>
    /// <exception cref="DistributedApplicationException">The built-in host has no way to run the resource.</exception>
    public async Task<ResourceRunner> CreateAsync(IResource resource, CancellationToken stop) => resource switch
    {
        PostgresServerResource postgres => Single(await _postgres.ServerAsync(postgres, stop)),
        PostgresDatabaseResource database => Single(_postgres.Database(database)),
        RabbitMQServerResource rabbit => Single(await _rabbit.BrokerAsync(rabbit, stop)),
        ProjectResource or ExecutableResource => Services(resource),
        IValueProvider value => Single(new PassiveInstance(host, resource, async token => await value.GetValueAsync(token))),
        _ => throw new DistributedApplicationException($"The built-in host cannot run '{resource.Name}' ({resource.GetType().Name})."),
    };

    private ResourceRunner Single(Instance instance) => new(host, instance.Resource, [instance]);

    private ResourceRunner Services(IResource resource)
    {
        var count = resource.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;
        var ids = count == 1 ? [resource.Name] : Enumerable.Range(1, count).Select(n => $"{resource.Name}-{n}").ToList();
        ResourceRunner? runner = null;
        endpoints.Allocate((IResourceWithEndpoints)resource, () => runner is null ? ids : [.. runner.Instances.Select(instance => instance.Id)]);
        runner = new ResourceRunner(host, resource, [.. ids.Select((id, index) => Service(resource, id, index + 1))]);
        if (resource is ProjectResource && !resource.Annotations.OfType<EndpointAnnotation>().Any(endpoint => !endpoint.IsProxied || endpoint.TargetPort is not null))
        {
            Scaling.Allow(runner, number => Service(resource, $"{resource.Name}-{number}", number));
        }

        return runner;
    }

    private ProcessInstance Service(IResource resource, string id, int replica)
    {
        var spec = new ServiceSpec(host, endpoints, resource, id);
        return new ProcessInstance(host, resource, id, replica, spec.DescribeAsync, RestartsAfter(resource))
        {
            Probes = Probes(resource, id),
            // The dashboard goes after those whose last words it is to hear.
            Stage = resource is DashboardResource ? StopStage.Broker : StopStage.Service,
        };
    }

    /// <summary>
    /// A service (something with endpoints) is there for good and started again however it ended; a program that was
    /// to do something is done when it ends well, and whoever waits for its end must see it.
    /// </summary>
    private Func<int, bool> RestartsAfter(IResource resource)
    {
        var isAwaited = resources.SelectMany(r => r.Annotations.OfType<WaitAnnotation>())
            .Any(wait => wait.WaitType == WaitType.WaitForCompletion && ReferenceEquals(wait.Resource, resource));
        var isService = resource.Annotations.OfType<EndpointAnnotation>().Any();
        return code => !isAwaited && (isService || code != 0);
    }

    private List<Probe> Probes(IResource resource, string id)
    {
        var http = resource.Annotations.OfType<HttpProbeAnnotation>().Select(probe => HttpProbe.For(probe, () => Target(resource, id, probe.EndpointName)));
        var registered = resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => Registered(check.Key));
        return [.. http, .. registered];
    }

    private Uri? Target(IResource resource, string id, string endpointName)
    {
        var endpoint = ResourceBuilderExtensions.FindEndpoint(resource, endpointName);
        var port = endpoint is null ? null : endpoints.Known(id, endpoint.Name) ?? endpoint.AllocatedEndpoint?.Port;
        return port is null ? null : new Uri($"{endpoint!.UriScheme}://localhost:{port}");
    }

    private Probe Registered(string key) => new(key, async stop =>
    {
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == key, stop);
        return report.Status == HealthStatus.Healthy ? null : report.Entries.Values.Select(entry => entry.Description).FirstOrDefault() ?? $"{report.Status}";
    });
}
