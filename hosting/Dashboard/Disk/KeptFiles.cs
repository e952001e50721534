using XibuPlan.Dashboard.Search;

namespace XibuPlan.Dashboard.Disk;

/// <summary>
/// Kept traces on disk, beside the telemetry that comes and goes: a file for each, lines of OTLP JSON like an export, so that it can be read
/// and imported without this dashboard. Without a directory there is nothing to write, and everything is done.
/// </summary>
internal sealed class KeptFiles(DashboardSettings settings, ILogger<KeptFiles> logger)
{
    private const string Extension = ".otlp.jsonl";

    private string? Root => settings.DataDirectory is { } data ? Path.Combine(data, "kept") : null;

    /// <summary>Adds a line to the trace's file; false: the disk did not take it.</summary>
    public bool Append(UInt128 id, ReadOnlySpan<byte> line)
    {
        if (Root is null) return true;
        try
        {
            Directory.CreateDirectory(Root);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
            using var file = new FileStream(PathOf(id), options);
            EndLine(file);
            file.Write(line);
            file.Flush(flushToDisk: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "The kept trace {Trace} cannot be written", Ids.Hex(id));
            return false;
        }
    }

    /// <summary>Deletes the trace's file, should there be one; false: the disk would not.</summary>
    public bool Delete(UInt128 id)
    {
        if (Root is null || !File.Exists(PathOf(id))) return true;
        try
        {
            File.Delete(PathOf(id));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "The kept trace {Trace} cannot be deleted", Ids.Hex(id));
            return false;
        }
    }

    /// <summary>The lines of each kept trace.</summary>
    public IEnumerable<(UInt128 Id, List<ReadOnlyMemory<byte>> Lines)> ReadAll()
    {
        if (Root is null || !Directory.Exists(Root)) yield break;
        foreach (var path in Directory.GetFiles(Root, $"*{Extension}").Order(StringComparer.Ordinal))
        {
            if (Ids.Trace(Path.GetFileName(path)[..^Extension.Length]) is { } id) yield return (id, Lines(File.ReadAllBytes(path)));
        }
    }

    private string PathOf(UInt128 id) => Path.Combine(Root!, Ids.Hex(id) + Extension);

    /// <summary>Goes to the end. A line that a killed process left half written stays by itself.</summary>
    private static void EndLine(FileStream file)
    {
        if (file.Length == 0) return;
        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n') file.WriteByte((byte)'\n');
    }

    private static List<ReadOnlyMemory<byte>> Lines(byte[] file)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var begin = 0; begin < file.Length;)
        {
            var length = file.AsSpan(begin).IndexOf((byte)'\n');
            if (length < 0) length = file.Length - begin;
            if (length > 0) lines.Add(file.AsMemory(begin, length));
            begin += length + 1;
        }

        return lines;
    }
}
