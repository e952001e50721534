using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Describes the application over .NET's generic host.</summary>
internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly bool _disableDashboard;

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        _disableDashboard = options.DisableDashboard;
        AppHostAssembly = options.AssemblyName is null ? Assembly.GetEntryAssembly() : Assembly.Load(options.AssemblyName);
        AppHostDirectory = options.ProjectDirectory ?? AppHostLocation.Of(AppHostAssembly);
        _host = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Directory.Exists(AppHostDirectory) ? AppHostDirectory : null });
        _host.Configuration.AddInMemoryCollection(HostArguments.Parse(options.Args ?? []));
        Configuration["DataDirectory"] = DataDirectory.Resolve(Configuration, AppHostDirectory);
        _host.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
        _host.Services.AddSingleton<ResourceNotificationService>();
        _host.Services.AddSingleton<ResourceCommandService>();
        _host.Services.AddSingleton(Eventing);
        _host.Services.AddSingleton(ExecutionContext);
        _host.Services.AddSingleton(Resources);
        _host.Services.AddSingleton(TimeProvider.System);
        _host.Services.AddHealthChecks();
        _host.Services.AddHostedService<Orchestrator>();
        // After it, because it is what takes hold of the data directory.
        _host.Services.AddSingleton<ControlRequests>();
        _host.Services.AddHostedService<ControlApi>();
        QuietLogs(_host.Logging);
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new(DistributedApplicationOperation.Run);

    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (Resources.FirstOrDefault(r => string.Equals(r.Name, resource.Name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new DistributedApplicationException(
                $"Cannot add resource of type '{resource.GetType()}' with name '{resource.Name}' because resource of type '{other.GetType()}' with that name already exists. Resource names are case-insensitive.");
        }

        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        DashboardResource.AddTo(this, _disableDashboard);
        return new DistributedApplication(_host.Build());
    }

    private static void QuietLogs(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.AddSimpleConsole(console => console.SingleLine = true);
    }
}
