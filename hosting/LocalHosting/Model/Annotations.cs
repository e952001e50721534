namespace Aspire.Hosting.ApplicationModel;

/// <summary>What <c>WithAnnotation</c> does with an annotation of the same type that is already there.</summary>
public enum ResourceAnnotationMutationBehavior
{
    Append,
    Replace,
}

/// <summary>What is waited for.</summary>
public enum WaitType
{
    WaitUntilHealthy,
    WaitForCompletion,
    WaitUntilStarted,
}

/// <summary>Whether waiting goes on when the dependency has failed.</summary>
public enum WaitBehavior
{
    WaitOnResourceUnavailable,
    StopOnResourceUnavailable,
}

/// <summary>One resource waits for another.</summary>
public sealed class WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0) : IResourceAnnotation
{
    public IResource Resource => resource;

    public WaitType WaitType => waitType;

    public int ExitCode => exitCode;

    public WaitBehavior? WaitBehavior { get; init; }
}

/// <summary>How many processes run a project.</summary>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    public int Replicas => replicas;
}

/// <summary>A health check, by the key it is registered under.</summary>
public sealed class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    public string Key => key;
}

/// <summary>The resource starts only on command.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;

/// <summary>How a resource relates to another.</summary>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    public IResource Resource => resource;

    public string Type => type;
}

/// <summary>An address to show for a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    public required string Url { get; set; }

    public string? DisplayText { get; set; }

    internal ReferenceExpression? Expression { get; init; }
}

/// <summary>Where a project is and how it is run.</summary>
internal sealed record ProjectAnnotation(IProjectMetadata Metadata) : IResourceAnnotation;

/// <summary>The data of a server survives the run.</summary>
internal sealed record DataVolumeAnnotation(string? Name) : IResourceAnnotation;

/// <summary>The number of replicas can be changed while the resource runs.</summary>
internal sealed record ScalingAnnotation(Func<int, CancellationToken, Task> ScaleAsync) : IResourceAnnotation;

/// <summary>Asks an endpoint of each replica over HTTP.</summary>
internal sealed record HttpProbeAnnotation(string Key, string EndpointName, string Path, int StatusCode) : IResourceAnnotation;
