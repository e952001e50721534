using System.Globalization;

namespace Aspire.Hosting.Local;

/// <summary>What /proc tells about other processes. Everything answers "no" for a process that is gone or a zombie.</summary>
internal static class ProcessTable
{
    public static IEnumerable<int> All()
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            {
                yield return pid;
            }
        }
    }

    /// <summary>Clock ticks since boot at which the process started: with the pid, an identity that is never reused. Null when it is gone.</summary>
    public static string? Born(int pid)
    {
        var stat = Read(pid, "stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 19 && fields[0] is not "Z" and not "X" ? fields[19] : null;
    }

    public static bool IsAlive(int pid) => Born(pid) is not null;

    public static bool HasVariable(int pid, string variable) => Entries(pid, "environ").Contains(variable, StringComparer.Ordinal);

    public static bool HasArgument(int pid, string argument) => Entries(pid, "cmdline").Contains(argument, StringComparer.Ordinal);

    private static string[] Entries(int pid, string file) => Read(pid, file).Split('\0');

    private static string Read(int pid, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
