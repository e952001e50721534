using System.Diagnostics;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>A process's variables as a <c>.env</c> file. What it says is judged by a shell that reads it.</summary>
public sealed class EnvironmentExportTests(SharedBrowser browser, ResourcesPageTests.Running running) : IClassFixture<ResourcesPageTests.Running>
{
    [Fact]
    public async Task A_shell_reads_the_values_that_the_process_has()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?resource=store");

        var read = await ReadByShellAsync(await ExportAsync(visit, "store.env"));

        foreach (var (name, value) in ExampleHost.Awkward) Assert.Equal(value, read[name]);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_secret_is_in_it_only_while_it_is_shown()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?resource=service");

        var masked = await File.ReadAllTextAsync(await ExportAsync(visit, "service.env"));
        Assert.DoesNotContain(ExampleHost.Secret, masked, StringComparison.Ordinal);
        Assert.Contains("# CODE=  (密文，未显示故未导出)", masked.Split('\n'));

        await visit.Page.GetByLabel("显示 CODE").ClickAsync();
        await Expect(visit.Page.GetByText(ExampleHost.Secret)).ToBeVisibleAsync();
        Assert.Contains($"CODE={ExampleHost.Secret}", (await File.ReadAllTextAsync(await ExportAsync(visit, "service.env"))).Split('\n'));

        await visit.Page.GetByLabel("隐藏 CODE").ClickAsync();
        Assert.DoesNotContain(ExampleHost.Secret, await File.ReadAllTextAsync(await ExportAsync(visit, "service.env")), StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(Visit visit, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("导出 .env").ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return (await download.PathAsync())!;
    }

    /// <summary>The variables of a shell that had none of its own and read the file's awkward ones.</summary>
    private static async Task<Dictionary<string, string>> ReadByShellAsync(string path)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-e", "-c", ". \"$1\"; exec env -0", "sh", path]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment.Clear();
        foreach (var name in ExampleHost.Awkward.Keys) start.Environment[name] = "not read";
        start.Environment["PATH"] = "/usr/bin:/bin";
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
