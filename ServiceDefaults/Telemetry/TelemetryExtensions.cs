using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace XibuPlan.ServiceDefaults.Telemetry;

/// <summary>
/// Traces, metrics and logs by OTLP when an endpoint is set. Built on the sources that the platform emits itself:
/// OpenTelemetry's instrumentation packages were not to be had when this was written.
/// </summary>
public static class TelemetryExtensions
{
    private static readonly string[] Sources =
        ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", "Yarp.ReverseProxy", "XibuPlan.Messaging"];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql",
        "MassTransit", "XibuPlan.*",
    ];

    /// <summary>Registers telemetry; does nothing where no OTLP endpoint is set.</summary>
    public static void AddXibuTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        var sdk = OpenTelemetrySdk.Create(telemetry => Configured(telemetry, builder, service));
        builder.Logging.AddProvider(new ForwardingLoggerProvider(sdk.GetLoggerFactory()));
        // A factory, so that the container disposes (and so flushes) it last.
        builder.Services.AddSingleton(_ => sdk);
        builder.Services.AddHostedService<TelemetryLifetime>();
    }

    /// <summary>Gives server spans what the platform leaves out: route, status and a readable name.</summary>
    public static IApplicationBuilder UseXibuTelemetry(this IApplicationBuilder app) => app.UseMiddleware<ServerSpans>();

    private static void Configured(IOpenTelemetryBuilder telemetry, IHostApplicationBuilder builder, string service)
    {
        // OTEL_* come from the host's configuration: the environment in a real run.
        telemetry.Services.AddSingleton<IConfiguration>(builder.Configuration);
        telemetry
            .ConfigureResource(resource => resource.AddService(service).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(Sources).AddProcessor(new UninterestingSpans()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithLogging(logging => logging.AddOtlpExporter(), options =>
            {
                options.IncludeFormattedMessage = true;
                options.IncludeScopes = true;
            });
    }

    private sealed class TelemetryLifetime(OpenTelemetrySdk sdk) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            sdk.TracerProvider.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }

    private sealed class ForwardingLoggerProvider(ILoggerFactory factory) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => factory.CreateLogger(categoryName);

        public void Dispose()
        {
            // The factory belongs to the SDK.
        }
    }
}
