namespace Aspire.Hosting.ApplicationModel;

/// <summary>One endpoint of one resource, to be passed on to others. Its address is known once the application starts.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName) : IManifestExpressionProvider, IValueProvider
{
    public IResourceWithEndpoints Resource => owner;

    public string EndpointName => endpointName;

    public bool Exists => Find() is not null;

    public bool IsAllocated => Find()?.AllocatedEndpoint is not null;

    public bool IsHttp => Scheme is "http";

    public bool IsHttps => Scheme is "https";

    public string Scheme => EndpointAnnotation.UriScheme;

    public int Port => Allocated.Port;

    public int? TargetPort => EndpointAnnotation.TargetPort;

    public string Host => Allocated.Address;

    public string Url => Allocated.UriString;

    public string ValueExpression => $"{{{owner.Name}.bindings.{endpointName}.url}}";

    internal EndpointAnnotation EndpointAnnotation => Find()
        ?? throw new InvalidOperationException($"The endpoint '{endpointName}' is not defined on the resource '{owner.Name}'.");

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllocatedEndpoint
        ?? throw new InvalidOperationException($"The endpoint '{endpointName}' is not allocated for the resource '{owner.Name}'.");

    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(Url);

    private EndpointAnnotation? Find() =>
        owner.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(e => string.Equals(e.Name, endpointName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The part of an endpoint's address that is wanted.</summary>
public enum EndpointProperty
{
    Url,
    Host,
    IPV4Host,
    Port,
    Scheme,
    TargetPort,
    HostAndPort,
}

/// <summary>A part of an endpoint's address.</summary>
public sealed class EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property) : IManifestExpressionProvider, IValueProvider
{
    public EndpointReference Endpoint => endpointReference;

    public EndpointProperty Property => property;

    public string ValueExpression => $"{{{endpointReference.Resource.Name}.bindings.{endpointReference.EndpointName}.{property}}}";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(property switch
    {
        EndpointProperty.Url => endpointReference.Url,
        EndpointProperty.Host => endpointReference.Host,
        EndpointProperty.IPV4Host => "127.0.0.1",
        EndpointProperty.Port => $"{endpointReference.Port}",
        EndpointProperty.Scheme => endpointReference.Scheme,
        EndpointProperty.TargetPort => $"{endpointReference.TargetPort}",
        _ => $"{endpointReference.Host}:{endpointReference.Port}",
    });
}
