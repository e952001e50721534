using System.Globalization;
using System.Text;

namespace XibuPlan.Dashboard.Hosting;

/// <summary>A piece of a resource's output, and where to read on.</summary>
internal sealed record ConsolePiece(string Resource, string[] Lines, string Next);

/// <summary>What the resources print, from the files the host keeps it in.</summary>
internal sealed class ConsoleLogs(DashboardSettings settings)
{
    private const int FirstBytes = 192 * 1024;
    private const int MostBytes = 1024 * 1024;

    private string? Directory => settings.HostDirectory is { } root ? Path.Combine(root, "logs") : null;

    public IEnumerable<string> Resources() => Directory is { } logs && System.IO.Directory.Exists(logs)
        ? System.IO.Directory.GetFiles(logs, "*.log").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        : [];

    public string? PathOf(string resource) => Resources().Contains(resource, StringComparer.Ordinal) ? Path.Combine(Directory!, $"{resource}.log") : null;

    /// <summary>The lines since <paramref name="position"/>; without one, the last ones. Null when there is no such resource.</summary>
    public ConsolePiece? Read(string resource, string? position)
    {
        if (PathOf(resource) is not { } path) return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isFirst = !long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (isFirst) from = Math.Max(0, file.Length - FirstBytes);
        // A file that is shorter than it was has been set aside: the new one is read from its beginning.
        if (from > file.Length) from = 0;
        file.Position = from;
        var buffer = new byte[Math.Min(MostBytes, file.Length - from)];
        var bytes = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        // The last line may be half written: it is left for the next time.
        var end = bytes.LastIndexOf((byte)'\n') + 1;
        var begin = isFirst && from > 0 ? Math.Min(bytes.IndexOf((byte)'\n') + 1, end) : 0;
        var text = Encoding.UTF8.GetString(bytes[begin..end]);
        return new ConsolePiece(resource, text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n'), (from + end).ToString(CultureInfo.InvariantCulture));
    }
}
