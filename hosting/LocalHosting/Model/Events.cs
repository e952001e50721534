using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Before anything starts.</summary>
public sealed class BeforeStartEvent(IServiceProvider services) : IDistributedApplicationEvent
{
    public IServiceProvider Services => services;
}

/// <summary>Everything has been told to start.</summary>
public sealed class AfterResourcesCreatedEvent(IServiceProvider services) : IDistributedApplicationEvent
{
    public IServiceProvider Services => services;
}

/// <summary>The resource is about to start (and to wait for others before it does).</summary>
public sealed class BeforeResourceStartedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    public IResource Resource => resource;

    public IServiceProvider Services => services;
}

/// <summary>The resource is healthy for the first time; who waits for it goes on when the handlers are done.</summary>
public sealed class ResourceReadyEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    public IResource Resource => resource;

    public IServiceProvider Services => services;
}

/// <summary>An instance of the resource has ended.</summary>
public sealed class ResourceStoppedEvent(IResource resource, IServiceProvider services, ResourceEvent resourceEvent) : IDistributedApplicationResourceEvent
{
    public IResource Resource => resource;

    public IServiceProvider Services => services;

    public ResourceEvent ResourceEvent => resourceEvent;
}

/// <summary>The addresses of the resource are known.</summary>
public sealed class ResourceEndpointsAllocatedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    public IResource Resource => resource;

    public IServiceProvider Services => services;
}
