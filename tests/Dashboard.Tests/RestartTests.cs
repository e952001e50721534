using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>The dashboard dies and returns while a service works, with the exporter that the services use.</summary>
public sealed class RestartTests
{
    // More than the exporter keeps for later: what does not fit is dropped, not waited for.
    private const int MoreThanTheQueue = 5_000;

    [Fact]
    public async Task A_killed_dashboard_holds_nobody_up_and_returns_with_its_history()
    {
        await using var dashboard = await DashboardProcess.StartNewAsync();
        using var source = new ActivitySource("Restart");
        using var sdk = Sdk(dashboard, source.Name);
        Work(source, "before");
        await Eventually.True(() => dashboard.Keeps("before"), TimeSpan.FromSeconds(60), "it is kept");

        await dashboard.KillAsync();
        // This returns although nobody takes what it makes; would the exporter block, the test would not end.
        for (var i = 0; i < MoreThanTheQueue; i++) Work(source, "meanwhile");
        await dashboard.StartAsync();

        // It answers at once and reads its history meanwhile.
        await Eventually.True(() => dashboard.KnowsAsync("before"), TimeSpan.FromSeconds(60), "the history is back");
        await Eventually.True(
            () =>
            {
                Work(source, "after");
                return dashboard.KnowsAsync("after");
            },
            TimeSpan.FromSeconds(60),
            "telemetry resumes");
    }

    private static void Work(ActivitySource source, string name)
    {
        using var activity = source.StartActivity(name, ActivityKind.Server);
    }

    private static OpenTelemetrySdk Sdk(DashboardProcess dashboard, string source) => OpenTelemetrySdk.Create(telemetry => telemetry
        .ConfigureResource(resource => resource.AddService("restart"))
        .WithTracing(tracing => tracing.AddSource(source).AddOtlpExporter(options =>
        {
            options.Protocol = OtlpExportProtocol.Grpc;
            options.Endpoint = new Uri(dashboard.GrpcUrl);
            options.Headers = $"x-otlp-api-key={RunningDashboard.Key}";
            options.BatchExportProcessorOptions.ScheduledDelayMilliseconds = 100;
        })));
}
