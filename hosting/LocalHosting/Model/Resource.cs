namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the application: a server, a database, a project, a parameter.</summary>
public interface IResource
{
    string Name { get; }

    ResourceAnnotationCollection Annotations { get; }
}

/// <summary>Something said about a resource: an endpoint, a variable, a wait.</summary>
public interface IResourceAnnotation;

/// <summary>Everything said about one resource.</summary>
public sealed class ResourceAnnotationCollection : System.Collections.ObjectModel.Collection<IResourceAnnotation>;

/// <summary>The resources of the application, in the order in which they were added.</summary>
public interface IResourceCollection : IList<IResource>;

/// <inheritdoc cref="IResource"/>
public abstract class Resource : IResource
{
    /// <summary>Names the resource.</summary>
    /// <exception cref="ArgumentException">The name breaks the rules of <see cref="ResourceName"/>.</exception>
    protected Resource(string name)
    {
        ResourceName.Validate(name);
        Name = name;
    }

    public virtual string Name { get; }

    public virtual ResourceAnnotationCollection Annotations { get; } = [];
}

internal sealed class ResourceCollection : System.Collections.ObjectModel.Collection<IResource>, IResourceCollection;
