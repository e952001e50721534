using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>One trace from the caller through the outbox and the broker to the last consumer's audit row.</summary>
public sealed class TraceTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task A_step_is_one_trace_from_request_to_consumer()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom().ToString();
        var client = service.As(Officers.County("510104"));
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = "echo trace" }).ReadAsync();

        await Eventually.True(() => service.InDatabaseAsync(db => db.AuditEntries.AnyAsync(a => a.TraceId == trace && a.Operation == "OnNoteWritten")));
        await Eventually.True(() => spans.Any(s => s.TraceId.ToString() == trace && s.Source.Name == "MassTransit" && s.Kind == ActivityKind.Consumer));
        var mine = spans.Where(s => s.TraceId.ToString() == trace).ToList();
        var request = Assert.Single(mine, s => s.Source.Name == "Microsoft.AspNetCore");
        Assert.Equal("POST /api/sample/regions/{region}/notes", request.DisplayName);
        Assert.Equal("/api/sample/regions/{region}/notes", request.GetTagItem("http.route"));
        Assert.Equal(200, request.GetTagItem("http.response.status_code"));
        Assert.Contains(mine, s => s.DisplayName == "outbox sample-service.note-written.v1");
    }
}
