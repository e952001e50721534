using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XibuPlan.LocalHosting.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

/// <summary>What the dashboard is told and may do.</summary>
public sealed class ControlTests
{
    [Fact]
    public async Task Variables_of_a_secret_are_masked_until_one_is_asked_for()
    {
        await using var app = await RunningApp.StartAsync(builder =>
        {
            var secret = builder.AddParameter("code", () => "sesame", secret: true);
            var open = builder.AddParameter("place", () => "door");
            builder.AddProject<FakeProject>("service").WithHttpEndpoint()
                .WithEnvironment("CODE", secret).WithEnvironment("PLACE", open).WithEnvironment("SENTENCE", $"open, {secret.Resource}").WithEnvironment("Some__Password", "plain");
        });
        await app.HealthyAsync("service");

        var details = await app.Control.GetAsync("/resources/service");
        var variables = details.GetProperty("environment").EnumerateArray().ToDictionary(v => v.GetProperty("name").GetString()!, v => v.GetProperty("value").GetString());

        Assert.Equal("door", variables["PLACE"]);
        Assert.All(["CODE", "SENTENCE", "Some__Password"], name => Assert.Null(variables[name]));
        Assert.DoesNotContain("sesame", details.GetRawText() + (await app.Control.GetAsync("/resources")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal((200, "open, sesame"), await RevealAsync(app, "/resources/service/environment/SENTENCE/reveal"));
        Assert.Equal((200, "sesame"), await RevealAsync(app, "/resources/code/value/reveal"));
        Assert.Equal((404, "resource.variable-unknown"), await RefusalAsync(app, HttpMethod.Post, "/resources/service/environment/NOTHING/reveal"));
        Assert.Equal((409, "resource.not-a-parameter"), await RefusalAsync(app, HttpMethod.Post, "/resources/service/value/reveal"));
        Assert.Equal((404, "resource.unknown"), await RefusalAsync(app, HttpMethod.Post, "/resources/nobody/value/reveal"));
    }

    [Fact]
    public async Task A_resource_tells_its_checks_its_relations_its_parameters_value_and_what_it_waits_for()
    {
        var sick = Path.GetTempFileName();
        await using var app = await RunningApp.StartAsync(builder =>
        {
            builder.AddParameter("place", () => "door");
            var needed = builder.AddProject<FakeProject>("needed").WithHttpEndpoint().WithHttpHealthCheck("/health").WithEnvironment("SICK_FILE", sick);
            builder.AddProject<FakeProject>("needing").WithHttpEndpoint().WithReference(needed).WaitFor(needed).WithParentRelationship(needed)
                .WithUrl($"{needed.GetEndpoint("http")}/docs", "Docs");
        });
        await app.StateAsync("needing", KnownResourceStates.Waiting);
        var needed = await Eventually.Value<object>(async () => await app.Control.ResourceAsync("needed") is var r && Text(r.GetProperty("checks")[0], "message")?.Contains("503", StringComparison.Ordinal) == true ? r : null);
        var needing = await app.Control.ResourceAsync("needing");

        var check = ((JsonElement)needed).GetProperty("checks")[0];
        Assert.Equal(("needed_http_/health_200_check", "Unhealthy", "/health answered 503 instead of 200."), (Text(check, "name"), Text(check, "status"), Text(check, "message")));
        Assert.NotNull(Text(check, "lastRunAt"));
        Assert.Equal(["needed: become healthy"], needing.GetProperty("waitsFor").EnumerateArray().Select(wait => $"{Text(wait, "resource")}: {Text(wait, "purpose")}"));
        Assert.Equal(["Parent", "Reference", "WaitFor"], needing.GetProperty("references").EnumerateArray().Select(relation => Text(relation, "type")).Order());
        Assert.Equal("needed", Text(needing, "parent"));
        Assert.EndsWith("/docs", Text(needing.GetProperty("links")[1], "url"), StringComparison.Ordinal);
        Assert.Equal("door", Text((await app.Control.ResourceAsync("place")).GetProperty("parameter"), "value"));
        File.Delete(sick);
        await app.HealthyAsync("needing");
        Assert.Empty((await app.Control.ResourceAsync("needing")).GetProperty("waitsFor").EnumerateArray());
    }

    [Fact]
    public async Task The_number_of_replicas_changes_while_the_resource_runs()
    {
        await using var app = await RunningApp.StartAsync(builder =>
        {
            builder.AddProject<FakeProject>("service").WithHttpEndpoint().WithHttpHealthCheck("/health");
            builder.AddProject<FakeProject>("fixed").WithHttpEndpoint(isProxied: false);
        });
        await app.HealthyAsync("service");

        Assert.Equal(200, (await app.Control.SendAsync(HttpMethod.Put, "/resources/service/replicas/3")).Status);
        await Eventually.True(() => app.Instances("service") is { Count: 3 } all && all.All(i => i.HealthStatus == HealthStatus.Healthy));
        Assert.Equal([1, 2, 3], app.Instances("service").Select(i => i.Replica).Order());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await Eventually.True(async () => seen.Add(await app.GetAsync("service", "/pid")) && seen.Count == 3);

        Assert.Equal(200, (await app.Control.SendAsync(HttpMethod.Put, "/resources/service/replicas/1")).Status);
        Assert.Equal(app.Instances("service").Single().Pid.ToString(), await app.GetAsync("service", "/pid"));

        Assert.Equal((409, "resource.not-scalable"), await RefusalAsync(app, HttpMethod.Put, "/resources/fixed/replicas/2"));
        Assert.Equal((422, "resource.replicas-out-of-range"), await RefusalAsync(app, HttpMethod.Put, "/resources/service/replicas/0"));
        Assert.Equal((404, "resource.unknown"), await RefusalAsync(app, HttpMethod.Put, "/resources/nobody/replicas/2"));
    }

    [Fact]
    public async Task Commands_of_the_AppHost_are_offered_with_their_question_and_say_how_they_went()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddParameter("place", () => "door")
            .WithCommand("open", "Open", _ => Task.FromResult(CommandResults.Failure("It is stuck.")), new CommandOptions { ConfirmationMessage = "Really?", Description = "Opens it" }));
        await app.StateAsync("place", KnownResourceStates.Running);

        var command = (await app.Control.ResourceAsync("place")).GetProperty("commands").EnumerateArray().Single();
        var (status, body) = await app.Control.SendAsync(HttpMethod.Post, "/resources/place/commands/open");

        Assert.Equal(("open", "Opens it", "Really?"), (Text(command, "name"), Text(command, "description"), Text(command, "confirmation")));
        Assert.Equal((409, "It is stuck."), (status, Text(body, "message")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<(int Status, string? Value)> RevealAsync(RunningApp app, string path)
    {
        var (status, body) = await app.Control.SendAsync(HttpMethod.Post, path);
        return (status, Text(body, "value"));
    }

    private static async Task<(int Status, string? Code)> RefusalAsync(RunningApp app, HttpMethod method, string path)
    {
        var (status, body) = await app.Control.SendAsync(method, path);
        return (status, Text(body, "code"));
    }
}
