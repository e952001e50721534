using System.Globalization;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Output;

/// <summary>The most memory that a process ever held, from the kernel's VmHWM.</summary>
internal static class PeakMemory
{
    /// <summary>Per process that still runs, in MiB.</summary>
    public static IReadOnlyList<(string Instance, long Mebibytes)> Of(IReadOnlyList<RunningProcess> processes) =>
    [
        .. from process in processes
           let status = $"/proc/{process.Pid}/status"
           where File.Exists(status)
           let peak = File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
           where peak is not null
           orderby process.Instance
           select (process.Instance, long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024),
    ];
}
