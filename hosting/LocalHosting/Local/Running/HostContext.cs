using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>What every running resource needs of its host.</summary>
internal sealed class HostContext(
    IServiceProvider services, IConfiguration configuration, ResourceNotificationService notifications, IDistributedApplicationEventing eventing,
    TimeProvider time, ILogger logger)
{
    public IServiceProvider Services => services;

    public IConfiguration Configuration => configuration;

    public ResourceNotificationService Notifications => notifications;

    public IDistributedApplicationEventing Eventing => eventing;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public DataDirectory Data { get; } = DataDirectory.Of(configuration);

    public required ProcessOwner Owner { get; init; }

    public required LogBook Logs { get; init; }

    public required Readiness Readiness { get; init; }
}
