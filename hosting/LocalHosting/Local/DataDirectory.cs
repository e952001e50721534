using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Local;

/// <summary>Everything the host keeps: servers' data, generated secrets, ports, logs, and what it tells others about itself.</summary>
internal sealed class DataDirectory : IDisposable
{
    private static readonly ConcurrentDictionary<string, DataDirectory> Known = new(StringComparer.Ordinal);

    private FileStream? _lock;

    private DataDirectory(string root)
    {
        Root = root;
        Directory.CreateDirectory(root);
        Secrets = new KeptValues(Path.Combine(root, "secrets.json"));
        Ports = new PortBook(Path.Combine(root, "ports.json"));
    }

    public string Root { get; }

    public KeptValues Secrets { get; }

    public PortBook Ports { get; }

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Configuration <c>DataDirectory</c> (relative to where the host is started), else <c>.data</c> beside the AppHost project.</summary>
    public static string Resolve(IConfiguration configuration, string appHostDirectory) =>
        Path.TrimEndingDirectorySeparator(configuration["DataDirectory"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.GetFullPath("../.data", appHostDirectory));

    public static DataDirectory Of(IConfiguration configuration) => Known.GetOrAdd(configuration["DataDirectory"]!, root => new DataDirectory(root));

    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Keeps other hosts off the directory until this process ends or lets it go.</summary>
    /// <exception cref="HostingException">Another host is running on it.</exception>
    public void Lock()
    {
        try
        {
            _lock = new FileStream(File("apphost.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new HostingException($"Another AppHost is running on {Root}: stop it, or start this one with --data on another directory.", e);
        }
    }

    /// <summary>Lets other hosts on the directory.</summary>
    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }
}
