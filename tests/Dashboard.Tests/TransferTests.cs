using System.IO.Compression;
using System.Net;
using System.Text.Json;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class TransferTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task What_is_exported_is_the_same_where_it_is_imported()
    {
        await using var from = await FilledAsync();
        await using var to = await RunningDashboard.StartAsync();

        var file = await from.TextAsync("/api/telemetry/export");
        using var answer = await to.ImportAsync(Sent.Text(file));
        await to.StoredAsync();

        Assert.Equal("""{"spans":3,"logs":1,"points":2,"lost":0}""", await answer.Content.ReadAsStringAsync());
        foreach (var path in new[] { "/api/views/traces", $"/api/views/traces/{Sent.Trace}", "/api/telemetry/traces", "/api/telemetry/metrics?service=placement" })
        {
            Assert.Equal(await from.TextAsync(path), await to.TextAsync(path));
        }

        Assert.Equal(Bodies(await from.GetAsync("/api/views/logs")), Bodies(await to.GetAsync("/api/views/logs")));
        Assert.Equal(file, await to.TextAsync("/api/telemetry/export"));
    }

    [Theory]
    [InlineData("signal=logs", 0, 1, 0)]
    [InlineData("signal=traces&signal=metrics", 3, 0, 2)]
    [InlineData("service=subsidy", 1, 0, 0)]
    [InlineData("from=2000&to=4000", 3, 0, 0)]
    [InlineData("from=9000000", 0, 0, 0)]
    [InlineData("trace=0102030405060708090a0b0c0d0e0f10", 2, 1, 0)]
    public async Task A_selection_is_what_is_exported(string selection, int spans, int logs, int points)
    {
        await using var from = await FilledAsync();
        await using var to = await RunningDashboard.StartAsync();

        var file = await from.TextAsync($"/api/telemetry/export?{selection}");
        if (spans + logs + points == 0)
        {
            Assert.Empty(file);
            return;
        }

        using var answer = await to.ImportAsync(Sent.Text(file));
        Assert.Equal($$"""{"spans":{{spans}},"logs":{{logs}},"points":{{points}},"lost":0}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("signal=rumours")]
    [InlineData("trace=nonsense")]
    public async Task A_selection_that_means_nothing_is_refused(string selection)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.SendAsPersonAsync(HttpMethod.Get, $"/api/telemetry/export?{selection}")).StatusCode);
    }

    [Theory]
    [InlineData("", "There is nothing in it.")]
    [InlineData("{", "Document 1: ")]
    [InlineData("{}", "Document 1: None of resourceSpans")]
    [InlineData("[1]", "Document 1: ")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"zz"}]}]}]}""", "Document 1: ")]
    public async Task A_file_that_is_no_telemetry_is_refused_with_the_reason_and_leaves_nothing(string text, string reason)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var source = await FilledAsync();
        var good = text.Length == 0 ? "" : await source.TextAsync("/api/telemetry/export?signal=logs");

        using var answer = await dashboard.ImportAsync(Sent.Text(good + text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(text.Length == 0 ? reason : reason.Replace("Document 1", "Document 2", StringComparison.Ordinal), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await dashboard.StoredAsync();
        Assert.Equal(0, (await dashboard.GetAsync("/api/views/logs")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_import_may_be_packed_and_must_not_be_too_large_packed_or_unpacked()
    {
        await using var source = await FilledAsync();
        await using var dashboard = await RunningDashboard.StartAsync("MaxImportBytes=20000");
        var file = Sent.Text(await source.TextAsync("/api/telemetry/export"));

        Assert.Equal(HttpStatusCode.OK, (await dashboard.ImportAsync(Packed(file), "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await dashboard.ImportAsync(new byte[20_001])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await dashboard.ImportAsync(Packed(new byte[2_000_000]), "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.ImportAsync(file, "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await dashboard.ImportAsync(file, "br")).StatusCode);
    }

    [Fact]
    public async Task Pretty_printed_JSON_of_another_program_is_imported_too()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var json = JsonDocument.Parse($$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{Sent.Trace}}","spanId":"0000000000000001","name":"from elsewhere"}]}]}]}""");
        var pretty = JsonSerializer.Serialize(json, Indented);

        Assert.Equal(HttpStatusCode.OK, (await dashboard.ImportAsync(Sent.Text("\uFEFF" + pretty))).StatusCode);
        await dashboard.StoredAsync();
        Assert.Equal(["from elsewhere"], await dashboard.NamesAsync(""));
    }

    [Fact]
    public async Task Cleared_is_what_was_chosen_in_memory_and_on_disk()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-").FullName;
        await using (var dashboard = await FilledAsync($"DataDirectory={directory}"))
        {
            Assert.Equal(HttpStatusCode.NoContent, (await dashboard.SendAsPersonAsync(HttpMethod.Delete, "/api/telemetry/traces?service=placement")).StatusCode);
            Assert.Equal(["elsewhere"], await dashboard.NamesAsync(""));
            Assert.Equal(HttpStatusCode.NoContent, (await dashboard.SendAsPersonAsync(HttpMethod.Delete, "/api/telemetry/metrics")).StatusCode);
            Assert.Equal(0, (await dashboard.GetAsync("/api/telemetry/metrics")).GetArrayLength());
            Assert.Equal(1, (await dashboard.GetAsync("/api/views/logs")).GetProperty("total").GetInt32());
            Assert.Equal(HttpStatusCode.NotFound, (await dashboard.SendAsPersonAsync(HttpMethod.Delete, "/api/telemetry/rumours")).StatusCode);
        }

        var kept = Directory.GetFiles(directory, "*.segment", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(directory, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal);
        Assert.Equal(["logs/placement", "traces/subsidy"], kept);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<RunningDashboard> FilledAsync(params string[] settings)
    {
        var dashboard = await RunningDashboard.StartAsync(settings);
        await dashboard.SendAsync("traces", "placement", Sent.Span("inside", id: 2, parent: 1, error: true, tags: Sent.Tag("region", "5301")), Sent.Span("outside", id: 1));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("elsewhere", Sent.TraceId(7)));
        await dashboard.SendAsync("logs", "placement", Sent.Log("a volunteer left"));
        await dashboard.SendAsync("metrics", "placement", Sent.Counter("calls", 3, 6_000_000_000), Sent.Histogram("delay", 6_000_000_000, [1, 2], 1, 2, 3));
        return dashboard;
    }

    private static string Bodies(JsonElement logs) => string.Join('\n', logs.GetProperty("items").EnumerateArray().Select(log => $"{log.GetProperty("at")} {log.GetProperty("body")} {log.GetProperty("attributes")}"));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
