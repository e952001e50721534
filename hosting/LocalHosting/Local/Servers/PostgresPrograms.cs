using System.Globalization;

namespace Aspire.Hosting.Local;

/// <summary>Finds PostgreSQL's programs where Linux distributions put them.</summary>
internal static class PostgresPrograms
{
    private static readonly (string Parent, string Prefix)[] Places = [("/usr/lib/postgresql", ""), ("/usr", "pgsql-"), ("/usr/libexec", "postgresql")];

    /// <summary>The directory of the programs: of the version that made the data, else the newest.</summary>
    /// <exception cref="HostingException">PostgreSQL is not installed, or not in the version the data needs.</exception>
    public static string Find(string data)
    {
        var installed = Installed().ToList();
        var versionFile = Path.Combine(data, "PG_VERSION");
        if (File.Exists(versionFile))
        {
            var version = int.Parse(File.ReadAllText(versionFile).Trim(), CultureInfo.InvariantCulture);
            return installed.Find(place => place.Version == version || place.Version == 0).Programs
                ?? throw new HostingException($"The data in {data} needs PostgreSQL {version}, which is not installed.");
        }

        return installed.OrderByDescending(place => place.Version).FirstOrDefault().Programs
            ?? throw new HostingException("PostgreSQL is not installed (Debian, Ubuntu: apt-get install postgresql).");
    }

    private static IEnumerable<(int Version, string Programs)> Installed()
    {
        foreach (var (parent, prefix) in Places.Where(place => Directory.Exists(place.Parent)))
        {
            foreach (var directory in Directory.EnumerateDirectories(parent, prefix + "*"))
            {
                var programs = Path.Combine(directory, "bin");
                if (int.TryParse(Path.GetFileName(directory)[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                    && File.Exists(Path.Combine(programs, "postgres")))
                {
                    yield return (version, programs);
                }
            }
        }

        // A system with one version in the path (its number is not known without asking: it counts as any).
        if (ProgramPath.Find("postgres", "/") is { } program && ProgramPath.Find("initdb", "/") is not null)
        {
            yield return (0, Path.GetDirectoryName(program)!);
        }
    }
}
