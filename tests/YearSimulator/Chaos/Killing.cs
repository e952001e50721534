using System.Diagnostics;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Chaos;

/// <summary>
/// Kills (SIGKILL) a random service process every few seconds, and RabbitMQ and PostgreSQL once each, while another run of the
/// simulator drives the year. The AppHost brings them back; the year must still reconcile.
/// </summary>
internal sealed class Killing(DataDirectory data, int seed)
{
    private static readonly string[] Servers = ["messaging", "postgres"];
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, int> _killed = [];

    /// <summary>Kills until the time is over; prints what was killed how often.</summary>
    public async Task<int> RunAsync(TimeSpan time, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var servers = new Queue<string>(Servers);
        try
        {
            while (TimeProvider.System.GetElapsedTime(began) is var elapsed && elapsed < time)
            {
                // The servers go down at one and at two thirds of the time.
                if (servers.Count > 0 && elapsed > time * (Servers.Length + 1 - servers.Count) / (Servers.Length + 1)) KillServer(servers.Dequeue());
                else KillService();
                await Task.Delay(TimeSpan.FromSeconds(3 + (_random.NextDouble() * 5)), cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: print what was done until now.
        }

        foreach (var (name, times) in _killed) Console.WriteLine($"{name,-24} killed {times} time(s)");
        return servers.Count == 0 ? 0 : 1;
    }

    private void KillService()
    {
        var services = data.Processes().Where(p => !IsServer(p) && p.Resource != "dashboard").ToList();
        if (services.Count > 0) Kill(services[_random.Next(services.Count)]);
    }

    private void KillServer(string name)
    {
        foreach (var process in data.Processes().Where(p => p.Resource == name)) Kill(process);
    }

    private static bool IsServer(RunningProcess process) => Servers.Contains(process.Resource);

    private void Kill(RunningProcess target)
    {
        try
        {
            using var process = Process.GetProcessById(target.Pid);
            process.Kill();
            _killed[target.Resource] = _killed.GetValueOrDefault(target.Resource) + 1;
            Console.WriteLine($"killed {target.Instance} (pid {target.Pid})");
        }
        catch (ArgumentException)
        {
            // It had just ended; the next one is as good.
        }
    }
}
