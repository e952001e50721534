using System.Collections.Concurrent;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Gives every endpoint its public address, and every replica its own ports behind it.</summary>
internal sealed class Endpoints(HostContext host) : IDisposable
{
    private readonly ConcurrentDictionary<(string Instance, string Endpoint), int> _targets = new();
    private readonly List<EndpointProxy> _proxies = [];

    /// <summary>Decides the public ports and begins to listen on those that are the host's.</summary>
    /// <exception cref="DistributedApplicationException">The endpoint is asked for in a way that cannot work.</exception>
    public void Allocate(IResourceWithEndpoints resource, params IReadOnlyList<string> instances) => Allocate(resource, () => instances);

    /// <inheritdoc cref="Allocate(IResourceWithEndpoints, IReadOnlyList{string})"/>
    public void Allocate(IResourceWithEndpoints resource, Func<IReadOnlyList<string>> instances)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.AllocatedEndpoint is null))
        {
            Refuse(resource, endpoint, instances().Count);
            var wanted = endpoint.Port ?? (endpoint.IsProxied ? null : endpoint.TargetPort);
            var port = wanted is { } given ? FreePort.FindFrom(given) : host.Data.Ports.Get($"{resource.Name}/{endpoint.Name}");
            if (wanted is not null && wanted != port)
            {
                host.Logs.Write(resource.Name, $"Port {wanted} is taken: using {port}.");
            }

            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", port);
            if (endpoint.IsProxied)
            {
                _proxies.Add(new EndpointProxy(port, () => Targets(endpoint.Name, instances())));
            }
        }
    }

    /// <summary>The port this replica shall listen on: the same as before if it is still free.</summary>
    public int Target(string instance, EndpointAnnotation endpoint)
    {
        if (!endpoint.IsProxied)
        {
            return endpoint.AllocatedEndpoint!.Port;
        }

        return _targets.AddOrUpdate(
            (instance, endpoint.Name),
            _ => endpoint.TargetPort ?? FreePort.Find(),
            (_, before) => FreePort.IsFree(before) ? before : FreePort.Find());
    }

    /// <summary>The replica's own port, when it has started before.</summary>
    public int? Known(string instance, string endpoint) => _targets.TryGetValue((instance, endpoint), out var port) ? port : null;

    public void Dispose() => _proxies.ForEach(proxy => proxy.Dispose());

    private List<int> Targets(string endpoint, IReadOnlyList<string> instances) =>
        [.. instances.Select(instance => Known(instance, endpoint)).OfType<int>()];

    private static void Refuse(IResource resource, EndpointAnnotation endpoint, int replicas)
    {
        if (endpoint is { IsProxied: true, Port: { } port } && endpoint.TargetPort == port)
        {
            throw new DistributedApplicationException($"The endpoint '{endpoint.Name}' for resource '{resource.Name}' is proxied: its port and target port must differ.");
        }

        if (replicas > 1 && (endpoint.TargetPort is not null || !endpoint.IsProxied))
        {
            throw new DistributedApplicationException($"Resource '{resource.Name}' has several replicas: its endpoint '{endpoint.Name}' must be proxied and have no target port.");
        }
    }
}
