using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace XibuPlan.DashboardLoad;

/// <summary>A dashboard in a process of its own, so that its memory is its own, with a key and a token.</summary>
internal sealed partial class DashboardProcess : IAsyncDisposable
{
    public const string Key = "load";

    private readonly Process _process;
    private readonly string _directory = Directory.CreateTempSubdirectory("dashboard-load-").FullName;

    private DashboardProcess(params string[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "XibuPlan.Dashboard")) { RedirectStandardOutput = true, UseShellExecute = false };
        string[] usual = ["Port=0", "GrpcPort=0", $"OtlpKey={Key}", $"Token={Key}", $"DataDirectory={_directory}"];
        foreach (var setting in usual.Concat(settings)) start.ArgumentList.Add($"--Dashboard:{setting}");
        _process = Process.Start(start)!;
    }

    public string Url { get; private set; } = "";

    public string GrpcUrl { get; private set; } = "";

    /// <summary>What the process occupies now, in MB.</summary>
    public double Megabytes => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
        .Select(line => double.Parse(Digits().Match(line).Value, CultureInfo.InvariantCulture) / 1024).Single();

    public bool IsAlive => !_process.HasExited;

    /// <summary>Shows the sender's key and the person's token.</summary>
    public HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = new Uri(Url) };
        http.DefaultRequestHeaders.Add("x-otlp-api-key", Key);
        http.DefaultRequestHeaders.Add("x-api-key", Key);
        return http;
    }

    public static async Task<DashboardProcess> StartAsync(params string[] settings)
    {
        var started = new DashboardProcess(settings);
        while (await started._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Addresses().Match(line) is not { Success: true } found) continue;
            started.Url = found.Groups["http"].Value;
            started.GrpcUrl = found.Groups["grpc"].Value;
            return started;
        }

        throw new InvalidOperationException("The dashboard did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (IsAlive) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [GeneratedRegex(@"^OTLP: (?<http>\S+) .*, (?<grpc>\S+) \(grpc\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
