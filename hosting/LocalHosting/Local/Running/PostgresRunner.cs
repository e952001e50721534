using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Aspire.Hosting.Local;

/// <summary>Runs PostgreSQL servers and makes their databases, or uses the server that the configuration names.</summary>
internal sealed class PostgresRunner(HostContext host, Endpoints endpoints)
{
    public async Task<Instance> ServerAsync(PostgresServerResource resource, CancellationToken cancellationToken)
    {
        if (host.Configuration.GetConnectionString(resource.Name) is { Length: > 0 } given)
        {
            resource.Administrator = given;
            return new PassiveInstance(host, resource, _ => Task.CompletedTask) { Probes = [Probe(given)], Stage = StopStage.Database };
        }

        endpoints.Allocate(resource, resource.Name);
        var settings = await SettingsAsync(resource, cancellationToken);
        resource.Administrator = settings.ConnectionString;
        ServerDirectory.Prepare(resource, settings.Directory);
        var server = new PostgresServer(settings, host.Owner);
        return new ProcessInstance(host, resource, resource.Name, 1, server.PrepareAsync, _ => true)
        {
            Probes = [Probe(settings.ConnectionString)],
            Stage = StopStage.Database,
        };
    }

    public Instance Database(PostgresDatabaseResource resource)
    {
        if (host.Configuration.GetConnectionString(resource.Name) is { Length: > 0 } given)
        {
            resource.Login = given;
            return new PassiveInstance(host, resource, _ => Task.CompletedTask) { Probes = [Probe(given)], Stage = StopStage.Database };
        }

        var password = host.Data.Secrets.GetOrAdd($"role:{resource.DatabaseName}", RandomText.Password);
        resource.Login = new NpgsqlConnectionStringBuilder(resource.Parent.Administrator)
        {
            Database = resource.DatabaseName,
            Username = resource.DatabaseName,
            Password = password,
        }.ConnectionString;
        return new PassiveInstance(host, resource, stop => CreateAsync(resource, password, stop)) { Probes = [Probe(resource.Login)], Stage = StopStage.Database };
    }

    private async Task CreateAsync(PostgresDatabaseResource resource, string password, CancellationToken stop)
    {
        await host.Readiness.Of(resource.Parent).WaitAsync(stop);
        await PostgresRoles.EnsureAsync(resource.Parent.Administrator!, resource.DatabaseName, password, stop);
        if (host.Configuration.GetConnectionString(resource.Parent.Name) is null)
        {
            await PostgresRoles.CloseMaintenanceAsync(resource.Parent.Administrator!, stop);
        }
    }

    private async Task<PostgresSettings> SettingsAsync(PostgresServerResource resource, CancellationToken cancellationToken)
    {
        var user = resource.UserNameParameter is { } parameter ? await parameter.GetValueAsync(cancellationToken) : "postgres";
        var password = await resource.PasswordParameter.GetValueAsync(cancellationToken);
        var defaults = new PostgresSettings(host.Data.File(resource.Name), resource.PrimaryEndpoint.Port, user!, password!);
        return defaults with
        {
            Durable = !host.Configuration.GetValue<bool>("NoFsync"),
            MaxConnections = host.Configuration.GetValue("Postgres:MaxConnections", defaults.MaxConnections),
            SharedBuffers = host.Configuration.GetValue("Postgres:SharedBuffers", defaults.SharedBuffers)!,
        };
    }

    private static Probe Probe(string connectionString) => Local.Probe.Of("SELECT 1", stop => PostgresServer.AnswersAsync(connectionString, stop));
}
