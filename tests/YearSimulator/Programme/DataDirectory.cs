using System.Text.Json;
using System.Text.Json.Nodes;

namespace XibuPlan.YearSimulator.Programme;

/// <summary>What the demo's people need to know before they can sign in.</summary>
/// <param name="AdminPassword">Of the three national officers.</param>
/// <param name="FinanceSecret">Of the client <c>finance</c>.</param>
internal sealed record DemoSecrets(string AdminPassword, string FinanceSecret);

/// <summary>A process of the running system.</summary>
/// <param name="Resource">As AppHost.cs names it.</param>
internal sealed record RunningProcess(string Resource, string Instance, int Pid);

/// <summary>The AppHost's data directory: what it tells others about itself.</summary>
internal sealed class DataDirectory(string root)
{
    /// <summary>The public door of the running system, or null where no system runs here.</summary>
    public Uri? Gateway() => IsRunning() && Read("endpoints.json")?["gateway"]?.GetValue<string>() is { } url ? new Uri(url) : null;

    /// <summary>The demo's secrets: as the environment gives them (<c>Parameters__…</c>, as to the AppHost), else as generated at the first start.</summary>
    public DemoSecrets Secrets() => new(Parameter("admin-password"), Parameter("finance-secret"));

    /// <summary>The processes that the AppHost started; empty where it does not say.</summary>
    public IReadOnlyList<RunningProcess> Processes() =>
    [
        .. from resource in Read("apphost.json")?["resources"]?.AsArray() ?? []
           let pid = resource!["pid"]?.GetValue<int>()
           where pid > 0
           select new RunningProcess(resource["name"]!.GetValue<string>(), resource["id"]!.GetValue<string>(), pid.Value),
    ];

    /// <summary>Leaves a file with it.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(root, file), text);

    // What a run left when it ended says where it was, and its pid may be somebody else's by now.
    private bool IsRunning()
    {
        var commandLine = $"/proc/{Read("apphost.json")?["pid"]?.GetValue<int>()}/cmdline";
        return File.Exists(commandLine) && File.ReadAllText(commandLine).Contains("XibuPlan.AppHost", StringComparison.Ordinal);
    }

    private string Parameter(string name) =>
        Environment.GetEnvironmentVariable($"Parameters__{name}")
        ?? Read("secrets.json")?[$"parameter:{name}"]?.GetValue<string>()
        ?? throw new InvalidOperationException($"{Path.Combine(root, "secrets.json")} holds no {name}: is this the data directory of a running system (--data)?");

    private JsonNode? Read(string file)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true }) : null;
    }
}
