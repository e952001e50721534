using System.Globalization;

namespace XibuPlan.Dashboard.Disk;

/// <summary>
/// Append-only files in one directory: the newest is written to, the oldest are deleted whole when there is too much or they
/// are too old. Named by the time they were begun.
/// </summary>
internal sealed class SegmentLog(string directory, long maxBytes, TimeSpan maxAge, TimeProvider time) : IDisposable
{
    private const string Extension = ".segment";
    private readonly long _segmentBytes = Math.Max(64 * 1024, maxBytes / 8);

    private FileStream? _current;

    public void Append(ReadOnlySpan<byte> payload)
    {
        if (_current is null || _current.Position > _segmentBytes) Roll();
        Frame.Write(_current!, payload);
    }

    /// <summary>Hands what was written to the system: from then on it survives the end of this process.</summary>
    public void Flush() => _current?.Flush();

    public IEnumerable<ReadOnlyMemory<byte>> ReadAll() => Segments().SelectMany(path => Frame.ReadAll(File.ReadAllBytes(path)));

    public void Trim()
    {
        var oldest = time.GetUtcNow() - maxAge;
        var left = maxBytes;
        foreach (var file in Segments().Reverse().Select(path => new FileInfo(path)))
        {
            left -= file.Length;
            if (file.FullName != _current?.Name && (left < 0 || file.LastWriteTimeUtc < oldest.UtcDateTime)) file.Delete();
        }
    }

    /// <summary>Deletes everything; what is appended next begins anew.</summary>
    public void Clear()
    {
        Dispose();
        foreach (var segment in Segments()) File.Delete(segment);
    }

    public void Dispose()
    {
        _current?.Dispose();
        _current = null;
    }

    private IEnumerable<string> Segments() =>
        Directory.Exists(directory) ? Directory.GetFiles(directory, $"*{Extension}").Order(StringComparer.Ordinal) : [];

    private void Roll()
    {
        _current?.Dispose();
        Directory.CreateDirectory(directory);
        // A version 7 id is ordered by time, and two in one millisecond still differ.
        var name = Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture) + Extension;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 64 * 1024,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        _current = new FileStream(Path.GetFullPath(Path.Combine(directory, name)), options);
        Trim();
    }
}
