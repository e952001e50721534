using System.Collections.Concurrent;

namespace Aspire.Hosting.Local;

/// <summary>What the resources print: on the console with their name in front, and in a file per resource.</summary>
internal sealed class LogBook(string directory, TextWriter console) : IDisposable
{
    private readonly ConcurrentDictionary<string, RotatingFile> _files = new(StringComparer.Ordinal);

    public void Write(string resource, string line) => Write(resource, resource, line);

    /// <summary>Writes a line of one instance of a resource.</summary>
    /// <param name="resource">Whose file.</param>
    /// <param name="id">Which instance; written in front of the line.</param>
    /// <param name="line">What it printed.</param>
    public void Write(string resource, string id, string line)
    {
        console.WriteLine($"[{id}] {line}");
        var file = _files.GetOrAdd(resource, name => new RotatingFile(Path.Combine(directory, name + ".log")));
        file.WriteLine(id == resource ? line : $"[{id}] {line}");
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }
}
