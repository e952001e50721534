using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>
/// A system for the dashboard to look at, run by the real host: a store that is healthy when told so, a service in one or more
/// replicas that waits for it, a helper that starts on command, an attic that is hidden, an open and a secret parameter.
/// </summary>
internal sealed class ExampleHost : IAsyncDisposable
{
    public const string Secret = "sesame-street";

    /// <summary>Variables with everything in them that a shell would read as its own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Awkward = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MOTTO_EMPTY"] = "",
        ["MOTTO_PLAIN"] = "http://localhost:5000/a,b",
        ["MOTTO_SPACES"] = " two words # and no comment ",
        ["MOTTO_DOLLAR"] = "$HOME \"${PATH}\" `id` \\n !",
        ["MOTTO_LINES"] = "first\nsecond = \"2\"\n",
        ["MOTTO_QUOTES"] = "it's $5 \"only\" \\ `today`\nor never",
        ["MOTTO_CHINESE"] = "西部 计划",
    };

    private readonly DistributedApplication _app;
    private IResource? _attic;
    private volatile bool _isHealthy;

    private ExampleHost(string directory)
    {
        Directory = directory;
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = ["--data", directory], ProjectDirectory = directory });
        Describe(builder);
        _app = builder.Build();
    }

    public string Directory { get; }

    /// <summary>How often the command was executed.</summary>
    public int Cleared { get; private set; }

    public static async Task<ExampleHost> StartAsync(bool healthy = true)
    {
        var host = new ExampleHost(System.IO.Directory.CreateTempSubdirectory("xibuplan-host-").FullName) { _isHealthy = healthy };
        await host._app.StartAsync();
        await host._app.Services.GetRequiredService<ResourceNotificationService>().PublishUpdateAsync(host._attic!, state => state with { IsHidden = true });
        return host;
    }

    public void BecomeHealthy() => _isHealthy = true;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private void Describe(IDistributedApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck("store-opens", () => _isHealthy ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The store is still locked."));
        var place = builder.AddParameter("place", () => "Chengdu");
        var code = builder.AddParameter("code", () => Secret, secret: true);
        var store = builder.AddExecutable("store", "sleep", ".", "100000").WithHealthCheck("store-opens").WithEnvironment("PLACE", place)
            .WithCommand("clear", "Clear the cache", _ =>
            {
                Cleared++;
                return Task.FromResult(new ExecuteCommandResult { Success = true, Message = "3 entries cleared" });
            }, new CommandOptions { ConfirmationMessage = "Everything in the cache is thrown away.", Description = "Empties the cache", IsHighlighted = true });
        foreach (var (name, value) in Awkward) store.WithEnvironment(name, value);
        builder.AddExecutable("drawer", "sleep", ".", "100000").WithParentRelationship(store);
        _attic = builder.AddExecutable("attic", "sleep", ".", "100000").WithParentRelationship(store).Resource;
        builder.AddExecutable("service", "sleep", ".", "100000").WithEnvironment("CODE", code).WithReferenceRelationship(store).WaitFor(store);
        builder.AddExecutable("helper", "sleep", ".", "100000").WithExplicitStart().WithReferenceRelationship(store);
        builder.AddProject<Replicated>("portal").WithHttpEndpoint().WithReplicas(2);
    }

    /// <summary>The service that the host's own tests run too.</summary>
    private sealed class Replicated : IBuiltProjectMetadata
    {
        public string ProjectPath => Path.ChangeExtension(TargetPath, ".csproj");

        public string TargetPath { get; } = typeof(ExampleHost).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "FakeService").Value!;
    }
}
