using System.Reflection;

namespace Aspire.Hosting;

/// <summary>Where the AppHost project is, as its build recorded it: relative to the built assembly, so that a copied tree still works.</summary>
internal static class AppHostLocation
{
    public const string Key = "apphostprojectpath";

    public static string Of(Assembly? assembly)
    {
        var recorded = assembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == Key)?.Value;
        return recorded is null ? Directory.GetCurrentDirectory() : Path.TrimEndingDirectorySeparator(Path.GetFullPath(recorded, AppContext.BaseDirectory));
    }
}
