using System.Diagnostics;
using System.Text.Json;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Browser;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests;

/// <summary>What is answered while the dashboard still reads what earlier runs have left: a kept trace in a pipe is read when the test writes it.</summary>
public sealed class HistoryTests(SharedBrowser browser) : IDisposable
{
    private const int Wanted = 1;
    private const int Absent = 2;
    private readonly string _directory = Directory.CreateTempSubdirectory("dashboard-").FullName;

    private string Pipe => Path.Combine(_directory, "kept", $"{Sent.TraceId(Wanted)}.otlp.jsonl");

    [Theory]
    [InlineData("/api/telemetry/traces/")]
    [InlineData("/api/views/traces/")]
    public async Task A_trace_is_not_called_unknown_before_the_history_is_read(string path)
    {
        var kept = await KeptAsync();
        await using var dashboard = await StartAsync();

        Assert.Equal((503, "trace.history-being-read", "1"), await AskAsync(dashboard, path + Sent.TraceId(Absent)));
        await File.WriteAllTextAsync(Pipe, kept);

        await Eventually.True(async () => (await AskAsync(dashboard, path + Sent.TraceId(Wanted))).Status == 200);
        await Eventually.True(async () => (await AskAsync(dashboard, path + Sent.TraceId(Absent))).Status == 404);
        Assert.Equal((404, "trace.unknown", null), await AskAsync(dashboard, path + Sent.TraceId(Absent)));
        Assert.Equal((404, "trace.unknown", null), await AskAsync(dashboard, path + "nonsense"));
    }

    [Fact]
    public async Task The_page_waits_with_whoever_looks_and_then_shows_the_trace()
    {
        var kept = await KeptAsync();
        await using var dashboard = await StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, $"traces/{Sent.TraceId(Wanted)}");
        await Expect(visit.Page.GetByText("正在读取历史数据")).ToBeVisibleAsync();

        await File.WriteAllTextAsync(Pipe, kept);

        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Treeitem)).ToHaveCountAsync(1);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>A trace as a file of kept ones has it; afterwards its file is a pipe.</summary>
    private async Task<string> KeptAsync()
    {
        await using (var before = await StartAsync())
        {
            await before.SendAsync("traces", "placement", Sent.Span("kept", Sent.TraceId(Wanted), 1));
            using var keep = await before.SendAsPersonAsync(HttpMethod.Post, $"/api/telemetry/traces/{Sent.TraceId(Wanted)}/keep");
            Assert.True(keep.IsSuccessStatusCode);
        }

        var text = await File.ReadAllTextAsync(Pipe);
        Directory.Delete(Path.Combine(_directory, "traces"), recursive: true);
        File.Delete(Pipe);
        using var mkfifo = Process.Start("mkfifo", [Pipe]);
        await mkfifo.WaitForExitAsync();
        return text;
    }

    private Task<RunningDashboard> StartAsync() => RunningDashboard.StartAsync($"DataDirectory={_directory}");

    private static async Task<(int Status, string? Code, string? RetryAfter)> AskAsync(RunningDashboard dashboard, string path)
    {
        using var response = await dashboard.SendAsPersonAsync(HttpMethod.Get, path);
        var body = await response.Content.ReadAsStringAsync();
        var code = body.Length > 0 && JsonDocument.Parse(body).RootElement.TryGetProperty("code", out var found) ? found.GetString() : null;
        return ((int)response.StatusCode, code, response.Headers.RetryAfter?.ToString());
    }
}
