using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>The exporter that the services use is the judge of whether this is OTLP.</summary>
public sealed class ExporterTests
{
    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task What_the_real_exporter_sends_arrives(OtlpExportProtocol protocol)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var name = $"Exporter.{protocol}";
        using var source = new ActivitySource(name);
        using var meter = new Meter(name);
        using (var sdk = Sdk(dashboard, protocol, name))
        {
            using (var activity = source.StartActivity("审核 month", ActivityKind.Server))
            {
                activity!.SetTag("region", 5301).SetTag("share", 0.5).SetTag("tags", new[] { "a", "b" }).AddException(new InvalidOperationException("no"));
                activity.SetStatus(ActivityStatusCode.Error, "month closed");
                sdk.GetLoggerFactory().CreateLogger("Months").LogWarning("Month {Month} is closed", "2026-03");
            }

            meter.CreateCounter<long>("calls").Add(3, new KeyValuePair<string, object?>("region", 5301));
            meter.CreateHistogram<double>("delay", "s").Record(0.2);
            Assert.True(sdk.TracerProvider.ForceFlush() && sdk.MeterProvider.ForceFlush() && sdk.LoggerProvider.ForceFlush());
        }

        await dashboard.StoredAsync();
        var trace = (await dashboard.GetAsync("/api/views/traces")).GetProperty("items")[0];
        var span = (await dashboard.GetAsync($"/api/views/traces/{trace.GetProperty("id").GetString()}")).GetProperty("spans")[0];
        var log = (await dashboard.GetAsync("/api/views/logs")).GetProperty("items")[0];
        var metrics = await dashboard.GetAsync("/api/telemetry/metrics?service=exporter");

        Assert.Equal("审核 month", span.GetProperty("name").GetString());
        Assert.Equal(5301, span.GetProperty("attributes").GetProperty("region").GetInt32());
        Assert.Equal("b", span.GetProperty("attributes").GetProperty("tags")[1].GetString());
        Assert.Equal("exception", span.GetProperty("events")[0].GetProperty("name").GetString());
        Assert.Equal("Month 2026-03 is closed", log.GetProperty("body").GetString());
        Assert.Equal(trace.GetProperty("id").GetString(), log.GetProperty("trace").GetString());
        Assert.Equal(["calls", "delay"], metrics.EnumerateArray().Select(m => m.GetProperty("name").GetString()));
        Assert.Equal(["Counter", "Histogram"], metrics.EnumerateArray().Select(m => m.GetProperty("kind").GetString()));
    }

    private static OpenTelemetrySdk Sdk(RunningDashboard dashboard, OtlpExportProtocol protocol, string name)
    {
        void Target(OtlpExporterOptions options, string path)
        {
            options.Protocol = protocol;
            options.Endpoint = new Uri(protocol == OtlpExportProtocol.Grpc ? dashboard.GrpcUrl : $"{dashboard.Url}/v1/{path}");
            options.Headers = $"x-otlp-api-key={RunningDashboard.Key}";
        }

        return OpenTelemetrySdk.Create(telemetry => telemetry
            .ConfigureResource(resource => resource.AddService("exporter"))
            .WithTracing(tracing => tracing.AddSource(name).AddOtlpExporter(options => Target(options, "traces")))
            .WithMetrics(metrics => metrics.AddMeter(name).AddOtlpExporter(options => Target(options, "metrics")))
            .WithLogging(logging => logging.AddOtlpExporter(options => Target(options, "logs")), options => options.IncludeFormattedMessage = true));
    }
}
