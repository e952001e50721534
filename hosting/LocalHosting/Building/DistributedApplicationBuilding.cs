using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting
{
    /// <summary>Describes an application: what it consists of and what depends on what.</summary>
    public interface IDistributedApplicationBuilder
    {
        ConfigurationManager Configuration { get; }

        /// <summary>The directory of the AppHost project; relative paths start there.</summary>
        string AppHostDirectory { get; }

        Assembly? AppHostAssembly { get; }

        IHostEnvironment Environment { get; }

        IServiceCollection Services { get; }

        DistributedApplicationExecutionContext ExecutionContext { get; }

        IDistributedApplicationEventing Eventing { get; }

        IResourceCollection Resources { get; }

        /// <summary>Adds the resource.</summary>
        /// <exception cref="DistributedApplicationException">There is a resource of that name, in whatever case.</exception>
        IResourceBuilder<T> AddResource<T>(T resource)
            where T : IResource;

        IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
            where T : IResource;

        DistributedApplication Build();
    }

    /// <summary>What the application is described for. The built-in host only ever runs it.</summary>
    public enum DistributedApplicationOperation
    {
        Run,
        Publish,
    }

    /// <inheritdoc cref="DistributedApplicationOperation"/>
    public class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
    {
        public DistributedApplicationOperation Operation => operation;

        public bool IsRunMode => operation == DistributedApplicationOperation.Run;

        public bool IsPublishMode => operation == DistributedApplicationOperation.Publish;
    }

    /// <summary>The application is described or used wrongly.</summary>
    public class DistributedApplicationException : Exception
    {
        public DistributedApplicationException()
        {
        }

        public DistributedApplicationException(string message)
            : base(message)
        {
        }

        public DistributedApplicationException(string message, Exception inner)
            : base(message, inner)
        {
        }
    }

    /// <summary>How an application is described and run.</summary>
    public class DistributedApplicationOptions
    {
        public string[]? Args { get; set; }

        /// <summary>The assembly of the AppHost; null: the one that started the process.</summary>
        public string? AssemblyName { get; set; }

        /// <summary>Null: where the AppHost was built from.</summary>
        public string? ProjectDirectory { get; set; }

        public bool DisableDashboard { get; set; }

        public bool AllowUnsecuredTransport { get; set; }
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    /// <summary>Describes one resource further.</summary>
    public interface IResourceBuilder<out T>
        where T : IResource
    {
        IDistributedApplicationBuilder ApplicationBuilder { get; }

        T Resource { get; }

        IResourceBuilder<T> WithAnnotation<TAnnotation>(
            TAnnotation annotation, ResourceAnnotationMutationBehavior behavior = ResourceAnnotationMutationBehavior.Append)
            where TAnnotation : IResourceAnnotation;

        IResourceBuilder<T> WithAnnotation<TAnnotation>(ResourceAnnotationMutationBehavior behavior = ResourceAnnotationMutationBehavior.Append)
            where TAnnotation : IResourceAnnotation, new() => WithAnnotation(new TAnnotation(), behavior);
    }

    internal sealed class ResourceBuilder<T>(IDistributedApplicationBuilder applicationBuilder, T resource) : IResourceBuilder<T>
        where T : IResource
    {
        public IDistributedApplicationBuilder ApplicationBuilder => applicationBuilder;

        public T Resource => resource;

        public IResourceBuilder<T> WithAnnotation<TAnnotation>(
            TAnnotation annotation, ResourceAnnotationMutationBehavior behavior = ResourceAnnotationMutationBehavior.Append)
            where TAnnotation : IResourceAnnotation
        {
            if (behavior == ResourceAnnotationMutationBehavior.Replace)
            {
                foreach (var before in resource.Annotations.OfType<TAnnotation>().ToList())
                {
                    resource.Annotations.Remove(before);
                }
            }

            resource.Annotations.Add(annotation);
            return this;
        }
    }
}
