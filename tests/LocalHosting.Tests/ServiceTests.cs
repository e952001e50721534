using System.Globalization;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XibuPlan.LocalHosting.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

public sealed class ServiceTests
{
    [Fact]
    public async Task A_service_learns_what_it_needs_from_its_environment()
    {
        await using var app = await RunningApp.StartAsync(builder =>
        {
            var key = builder.AddParameter("key", () => "sesame", secret: true);
            var erp = builder.AddConnectionString("erp", ReferenceExpression.Create($"https://erp;{key.Resource}"));
            var other = builder.AddProject<FakeProject>("other-service").WithHttpEndpoint();
            builder.AddProject<FakeProject>("service").WithHttpEndpoint(env: "OWN_PORT").WithHttpHealthCheck("/health")
                .WithReference(other)
                .WithReference(erp, connectionName: "partner")
                .WithEnvironment("KEY", key)
                .WithEnvironment("DEEP", $"{other.GetEndpoint("http")}/deep")
                .WithEnvironment("PORT_ONLY", ReferenceExpression.Create($"{other.GetEndpoint("http").Property(EndpointProperty.Port)}"))
                .WithArgs("--answer", "42");
        });
        await app.HealthyAsync("service");

        var environment = JsonSerializer.Deserialize<Dictionary<string, string>>(await app.GetAsync("service", "/environment"))!;

        var other = app.Url("other-service");
        Assert.Equal(other, environment["services__other-service__http__0"]);
        Assert.Equal(other, environment["OTHER_SERVICE_HTTP"]);
        Assert.Equal("https://erp;sesame", environment["ConnectionStrings__partner"]);
        Assert.Equal("sesame", environment["KEY"]);
        Assert.Equal(other + "/deep", environment["DEEP"]);
        Assert.Equal(new Uri(other).Port.ToString(CultureInfo.InvariantCulture), environment["PORT_ONLY"]);
        Assert.Equal("service", environment["OTEL_SERVICE_NAME"]);
        Assert.Equal("service.instance.id=service", environment["OTEL_RESOURCE_ATTRIBUTES"]);
        Assert.Equal($"http://localhost:{environment["OWN_PORT"]}", environment["ASPNETCORE_URLS"]);
        Assert.NotEqual(app.Url("service"), environment["ASPNETCORE_URLS"]);
        Assert.Contains("42", await app.GetAsync("service", "/arguments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_waits_until_the_one_it_needs_is_healthy()
    {
        var sick = Path.GetTempFileName();
        await using var app = await RunningApp.StartAsync(builder =>
        {
            var needed = builder.AddProject<FakeProject>("needed").WithHttpEndpoint().WithHttpHealthCheck("/health").WithEnvironment("SICK_FILE", sick);
            builder.AddProject<FakeProject>("needing").WithHttpEndpoint().WaitFor(needed);
        });
        await app.StateAsync("needed", KnownResourceStates.Running);
        await app.StateAsync("needing", KnownResourceStates.Waiting);
        Assert.Equal("503", await StatusAsync(app, "needed"));
        Assert.Equal(KnownResourceStates.Waiting, app.Instances("needing").Single().State?.Text);

        File.Delete(sick);

        await app.HealthyAsync("needing");
    }

    [Fact]
    public async Task An_application_can_be_stopped_while_somebody_waits()
    {
        var sick = Path.GetTempFileName();
        var app = await RunningApp.StartAsync(builder =>
        {
            var needed = builder.AddProject<FakeProject>("needed").WithHttpEndpoint().WithHttpHealthCheck("/health").WithEnvironment("SICK_FILE", sick);
            builder.AddProject<FakeProject>("needing").WithHttpEndpoint().WaitFor(needed);
        });
        await app.StateAsync("needed", KnownResourceStates.Running);
        await app.StateAsync("needing", KnownResourceStates.Waiting);
        var pid = app.Instances("needed").Single().Pid!.Value;

        await app.DisposeAsync();

        Assert.False(ProcessTable.IsAlive(pid));
        File.Delete(sick);
    }

    [Fact]
    public async Task A_program_that_is_waited_for_to_complete_runs_once_and_its_failure_stops_who_waits()
    {
        await using var app = await RunningApp.StartAsync(builder =>
        {
            var good = builder.AddExecutable("good", "true", ".");
            var bad = builder.AddExecutable("bad", "false", ".");
            builder.AddExecutable("after-good", "true", ".").WaitForCompletion(good);
            builder.AddExecutable("after-bad", "true", ".").WaitForCompletion(bad);
        });

        await app.StateAsync("after-good", KnownResourceStates.Finished);
        await app.StateAsync("after-bad", KnownResourceStates.FailedToStart);
        Assert.Equal(0, app.Instances("bad").Single().Restarts);
    }

    [Fact]
    public async Task Replicas_share_one_address_and_the_living_answer_for_the_dead()
    {
        await using var app = await RunningApp.StartAsync(builder =>
            builder.AddProject<FakeProject>("service").WithHttpEndpoint().WithHttpHealthCheck("/health").WithReplicas(2));
        await Eventually.True(() => IsWell(app.Instances("service")));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await Eventually.True(async () =>
        {
            seen.Add(await app.GetAsync("service", "/pid"));
            return seen.Count == 2;
        });

        var victim = app.Instances("service")[0].Pid!.Value;
        Signals.Send(victim, Signals.Kill);
        await Eventually.True(() => app.Instances("service").All(replica => replica.Pid != victim));

        for (var i = 0; i < 20; i++)
        {
            Assert.NotEqual($"{victim}", await app.GetAsync("service", "/pid"));
        }

        await Eventually.True(() => IsWell(app.Instances("service")));
        Assert.Equal(1, app.Instances("service").Sum(i => i.Restarts));
    }

    [Fact]
    public async Task Commands_stop_start_and_do_what_the_AppHost_adds()
    {
        var told = new List<string>();
        await using var app = await RunningApp.StartAsync(builder =>
            builder.AddProject<FakeProject>("service").WithHttpEndpoint().WithHttpHealthCheck("/health").WithExplicitStart()
                .WithCommand("tell", "Tell", context =>
                {
                    told.Add(context.ResourceName);
                    return Task.FromResult(CommandResults.Success());
                }));
        await app.StateAsync("service", KnownResourceStates.NotStarted);

        Assert.True((await app.Commands.ExecuteCommandAsync("service", "start")).Success);
        var first = (await app.HealthyAsync("service")).Snapshot.Pid;
        Assert.True((await app.Commands.ExecuteCommandAsync("service", "restart")).Success);
        await Eventually.True(() => app.Instances("service").Single() is { Pid: { } pid } && pid != first);
        Assert.True((await app.Commands.ExecuteCommandAsync("service", "tell")).Success);
        Assert.True((await app.Commands.ExecuteCommandAsync("service", "stop")).Success);

        Assert.Equal(["service"], told);
        Assert.Equal(KnownResourceStates.Finished, app.Instances("service").Single().State?.Text);
        Assert.False((await app.Commands.ExecuteCommandAsync("service", "fly")).Success);
    }

    private static bool IsWell(IReadOnlyList<CustomResourceSnapshot> replicas) =>
        replicas.Count == 2 && replicas.All(replica => replica is { Pid: not null, HealthStatus: HealthStatus.Healthy });

    private static async Task<string> StatusAsync(RunningApp app, string resource)
    {
        try
        {
            await app.GetAsync(resource, "/health");
            return "200";
        }
        catch (HttpRequestException e)
        {
            return $"{(int?)e.StatusCode}";
        }
    }
}
