using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>
    /// Gives the destination the source's connection string as <c>ConnectionStrings__&lt;name&gt;</c>, and its parts as
    /// <c>&lt;NAME&gt;_&lt;PART&gt;</c>.
    /// </summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        var name = connectionName ?? resource.Name;
        builder.WithReferenceRelationship(resource);
        return builder.WithEnvironment(async context =>
        {
            if (optional && await resource.GetConnectionStringAsync(context.CancellationToken) is null)
            {
                return;
            }

            context.EnvironmentVariables[resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{name}"] = resource;
            foreach (var (key, value) in resource.GetConnectionProperties())
            {
                context.EnvironmentVariables[$"{ResourceName.Encode(name)}_{key}".ToUpperInvariant()] = value;
            }
        });
    }

    /// <summary>Tells the destination where the source listens: <c>services__&lt;name&gt;__&lt;scheme&gt;__0</c> and <c>&lt;NAME&gt;_&lt;ENDPOINT&gt;</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithReference(source, source.Resource.Name);
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        builder.WithReferenceRelationship(source.Resource);
        return builder.WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.Annotations.OfType<EndpointAnnotation>())
            {
                AddDiscovery(context, name, new EndpointReference(source.Resource, endpoint.Name));
            }
        });
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(endpointReference);
        builder.WithReferenceRelationship(endpointReference.Resource);
        return builder.WithEnvironment(context => AddDiscovery(context, endpointReference.Resource.Name, endpointReference));
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(uri);
        return builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables[$"services__{name}__default__0"] = uri.ToString();
            context.EnvironmentVariables[ResourceName.Encode(name)] = uri.ToString();
        });
    }

    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResource resource)
        where T : IResource => builder.WithRelationship(resource, "Reference");

    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder)
        where T : IResource => builder.WithReferenceRelationship(resourceBuilder.Resource);

    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResource parent)
        where T : IResource => builder.WithRelationship(parent, "Parent");

    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)
        where T : IResource => builder.WithParentRelationship(parent.Resource);

    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResource resource, string type)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, type));
    }

    private static void AddDiscovery(EnvironmentCallbackContext context, string name, EndpointReference endpoint)
    {
        var isHttp = endpoint.EndpointName is "http" or "https";
        var key = isHttp ? endpoint.Scheme : endpoint.EndpointName;
        var index = 0;
        while (context.EnvironmentVariables.ContainsKey($"services__{name}__{key}__{index}"))
        {
            index++;
        }

        context.EnvironmentVariables[$"services__{name}__{key}__{index}"] = endpoint;
        context.EnvironmentVariables[$"{ResourceName.Encode(name)}_{ResourceName.Encode(endpoint.EndpointName)}".ToUpperInvariant()] = endpoint;
    }
}
