using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Local;

/// <summary>Runs RabbitMQ brokers, or uses the broker that the configuration names.</summary>
internal sealed class RabbitRunner(HostContext host, Endpoints endpoints)
{
    public async Task<Instance> BrokerAsync(RabbitMQServerResource resource, CancellationToken cancellationToken)
    {
        if (host.Configuration.GetConnectionString(resource.Name) is { Length: > 0 } given)
        {
            resource.Uri = given;
            return new PassiveInstance(host, resource, _ => Task.CompletedTask) { Probes = [Probe(given)], Stage = StopStage.Broker };
        }

        endpoints.Allocate(resource, resource.Name);
        var settings = await SettingsAsync(resource, cancellationToken);
        resource.Uri = settings.ConnectionString;
        ServerDirectory.Prepare(resource, settings.Directory);
        var server = new RabbitServer(settings);
        return new ProcessInstance(host, resource, resource.Name, 1, server.PrepareAsync, _ => true)
        {
            Probes = [Probe(settings.ConnectionString)],
            Stage = StopStage.Broker,
            Companion = new SupervisedProcess(host.Owner, _ => Task.FromResult(server.DescribeNames()), line => host.Logs.Write(resource.Name, line)),
        };
    }

    private async Task<RabbitSettings> SettingsAsync(RabbitMQServerResource resource, CancellationToken cancellationToken)
    {
        var user = resource.UserNameParameter is { } parameter ? await parameter.GetValueAsync(cancellationToken) : "guest";
        var password = await resource.PasswordParameter.GetValueAsync(cancellationToken);
        var ports = host.Data.Ports;
        return new RabbitSettings(
            host.Data.File(resource.Name), resource.PrimaryEndpoint.Port, ports.Get($"{resource.Name}/distribution"), ports.Get($"{resource.Name}/names"), user!, password!)
        {
            ManagementPort = resource.HasManagement ? new EndpointReference(resource, "management").Port : null,
        };
    }

    private static Probe Probe(string uri) => Local.Probe.Of("AMQP 0-9-1", stop => RabbitServer.AnswersAsync(uri, stop));
}
