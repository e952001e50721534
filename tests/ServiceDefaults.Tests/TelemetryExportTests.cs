using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using XibuPlan.SampleService;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>Where an OTLP endpoint is set, traces, metrics and logs arrive there; health checks do not.</summary>
public sealed class TelemetryExportTests(TelemetryExportTests.Fixture service) : IClassFixture<TelemetryExportTests.Fixture>
{
    [Fact]
    public async Task Traces_metrics_and_logs_arrive_with_readable_names()
    {
        var client = service.As(Officers.County("510104"));
        Assert.True((await client.GetAsync("/health")).IsSuccessStatusCode);
        await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = "fail me late" });

        await Eventually.True(() => service.Received("/v1/traces", "POST /api/sample/regions/{region}/notes"), TimeSpan.FromSeconds(30));
        await Eventually.True(() => service.Received("/v1/logs", "Request failed: server.fault"), TimeSpan.FromSeconds(30));
        await Eventually.True(() => service.Received("/v1/metrics", "http.server.request.duration"), TimeSpan.FromSeconds(30));
        Assert.True(service.Received("/v1/traces", "sample"));
        Assert.False(service.Received("/v1/traces", "/health"));
        Assert.False(service.Received("/v1/traces", "SELECT 1"));
    }

    [Fact]
    public void Nothing_is_reported_to_the_makers_of_a_library() =>
        Assert.False(service.Services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);

    public sealed class Fixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly)
    {
        private readonly ConcurrentQueue<(string Path, string Text)> _received = new();
        private WebApplication? _collector;

        public bool Received(string path, string text) => _received.Any(r => r.Path == path && r.Text.Contains(text, StringComparison.Ordinal));

        protected override async Task BeforeStartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            _collector = builder.Build();
            _collector.Urls.Add("http://127.0.0.1:0");
            _collector.MapPost("/v1/{signal}", async (HttpContext context) =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                _received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            });
            await _collector.StartAsync();
            Set("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Urls.Single());
            Set("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            Set("OTEL_TRACES_SAMPLER", "always_on");
            Set("OTEL_BSP_SCHEDULE_DELAY", "200");
            Set("OTEL_BLRP_SCHEDULE_DELAY", "200");
            Set("OTEL_METRIC_EXPORT_INTERVAL", "500");
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _collector!.DisposeAsync();
        }
    }
}
