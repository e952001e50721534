using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local;

/// <summary>Keeps <c>apphost.json</c> up to date and says on the console when everything is there.</summary>
internal sealed class StatusReport
{
    private const int TooManyRestarts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Lock _gate = new();
    private readonly HostContext _host;
    private readonly DateTimeOffset _startedAt;
    private IReadOnlyList<ResourceRunner> _runners = [];
    private bool _ready;
    private bool _stopping;
    private bool _stopped;
    private string? _failed;

    public StatusReport(HostContext host)
    {
        _host = host;
        _startedAt = host.Time.GetUtcNow();
        Write();
    }

    /// <summary>The addresses are decided: tells them.</summary>
    public void Begin(IReadOnlyList<ResourceRunner> runners)
    {
        _runners = runners;
        Addresses.Write(_host, runners);
        Write();
    }

    /// <summary>Writes each change of any resource until the host stops.</summary>
    /// <exception cref="HostingException">A resource cannot start until a person puts something right.</exception>
    public async Task FollowAsync(CancellationToken stop)
    {
        while (true)
        {
            var changed = _host.Notifications.NextChangeAsync(stop);
            Judge();
            Write();
            await changed;
            await Task.Delay(Pause, stop);
        }
    }

    public void Fail(string reason)
    {
        _failed = reason;
        Write();
    }

    public void Stopping()
    {
        _stopping = true;
        Write();
    }

    public Task StoppedAsync()
    {
        _stopped = true;
        Write();
        return Task.CompletedTask;
    }

    private void Judge()
    {
        if (_ready)
        {
            return;
        }

        var instances = _host.Notifications.Snapshot();
        if (instances.FirstOrDefault(e => e.Snapshot.Fatal) is { } fatal)
        {
            throw new HostingException($"{fatal.ResourceId}: {fatal.Snapshot.Problem}");
        }

        _ready = instances.All(IsThere);
        if (_ready)
        {
            _failed = null;
            Console.WriteLine(Addresses.Summary(_host, _runners));
            return;
        }

        // Restarting goes on, but whoever waits for the start should know that it does not help.
        _failed ??= instances.FirstOrDefault(e => e.Snapshot is { Restarts: >= TooManyRestarts, HealthStatus: not HealthStatus.Healthy }) is { } dying
            ? $"{dying.ResourceId} {dying.Snapshot.Problem ?? "does not become healthy"} after {dying.Snapshot.Restarts} restarts: see {_host.Data.Logs}/{dying.Resource.Name}.log"
            : null;
    }

    private static bool IsThere(ResourceEvent e) =>
        e.Snapshot.HealthStatus == HealthStatus.Healthy
        || (e.Snapshot is { Restarting: false, ExitCode: 0 } && e.Snapshot.State?.Text == KnownResourceStates.Finished)
        || (e.Snapshot.State?.Text == KnownResourceStates.NotStarted && e.Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any());

    private void Write()
    {
        var text = new
        {
            Pid = Environment.ProcessId,
            StartedAt = _startedAt,
            DataDirectory = _host.Data.Root,
            Ready = _ready && !_stopping,
            Failed = _failed,
            Stopping = _stopping,
            Stopped = _stopped,
            Resources = _host.Notifications.Snapshot().Where(e => e.Resource is not ParameterResource).Select(Describe),
        };
        lock (_gate)
        {
            AtomicFile.Write(_host.Data.File("apphost.json"), JsonSerializer.Serialize(text, Format));
        }
    }

    private static object Describe(ResourceEvent e) => new
    {
        Id = e.ResourceId,
        e.Resource.Name,
        e.Snapshot.Replica,
        Type = e.Snapshot.ResourceType,
        e.Snapshot.Pid,
        State = e.Snapshot.State?.Text,
        Health = e.Snapshot.HealthStatus?.ToString(),
        e.Snapshot.Restarts,
        e.Snapshot.ExitCode,
        e.Snapshot.Problem,
    };
}
