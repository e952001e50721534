using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using XibuPlan.TestSupport.Servers;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>The dashboard as a process of its own, to be killed and started again on the same ports and the same history.</summary>
internal sealed class DashboardProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("xibuplan-dashboard-").FullName;
    private readonly (int Http, int Grpc) _ports = (FreePort(), FreePort());
    private readonly HttpClient _http = new();
    private Process? _process;

    private DashboardProcess() => _http.DefaultRequestHeaders.Add("x-api-key", RunningDashboard.Token);

    public string GrpcUrl => $"http://127.0.0.1:{_ports.Grpc}";

    private string Url => $"http://127.0.0.1:{_ports.Http}";

    public static async Task<DashboardProcess> StartNewAsync()
    {
        var dashboard = new DashboardProcess();
        await dashboard.StartAsync();
        return dashboard;
    }

    /// <summary>Starts it (again); returns when it answers.</summary>
    public async Task StartAsync()
    {
        string[] settings =
        [
            $"--Dashboard:Port={_ports.Http}", $"--Dashboard:GrpcPort={_ports.Grpc}", $"--Dashboard:DataDirectory={_data}",
            $"--Dashboard:OtlpKey={RunningDashboard.Key}", $"--Dashboard:Token={RunningDashboard.Token}",
        ];
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet", [typeof(DashboardServer).Assembly.Location, .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await Eventually.True(AnswersAsync, TimeSpan.FromSeconds(60), "the dashboard answers");
    }

    /// <summary>Kills it on the spot (SIGKILL); returns when it is gone.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Whether it knows a trace of this name. Asked for by name: what an exporter kept for later pushes it off the first page.</summary>
    public async Task<bool> KnowsAsync(string name)
    {
        using var answer = JsonDocument.Parse(await _http.GetStringAsync($"{Url}/api/views/traces?q={name}"));
        return answer.RootElement.GetProperty("items").EnumerateArray().Any(trace => trace.GetProperty("name").GetString() == name);
    }

    /// <summary>Whether its history on disk holds this text: what has not reached it yet does not survive a kill.</summary>
    public bool Keeps(string text) => Directory.EnumerateFiles(_data, "*", SearchOption.AllDirectories)
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process!.Dispose();
        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync($"{Url}/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
