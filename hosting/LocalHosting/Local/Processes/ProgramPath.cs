namespace Aspire.Hosting.Local;

/// <summary>Finds programs the way a shell would.</summary>
internal static class ProgramPath
{
    /// <summary>The full path of the program.</summary>
    /// <exception cref="HostingException">There is no such program.</exception>
    public static string Require(string command, string workingDirectory) =>
        Find(command, workingDirectory) ?? throw new HostingException($"The program '{command}' was not found.");

    public static string? Find(string command, string workingDirectory)
    {
        if (command.Contains('/', StringComparison.Ordinal))
        {
            var path = Path.GetFullPath(command, workingDirectory);
            return File.Exists(path) ? path : null;
        }

        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Append("/sbin");
        return directories.Select(directory => Path.Combine(directory, command)).FirstOrDefault(File.Exists);
    }

    /// <summary>The dotnet command that runs this very process, so that services get the same runtime.</summary>
    public static string Dotnet()
    {
        // The runtime lies in <root>/shared/Microsoft.NETCore.App/<version>, whether or not "dotnet" started this process.
        var own = Path.GetFullPath("../../../dotnet", System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        if (File.Exists(own))
        {
            return own;
        }

        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? Rooted(Environment.GetEnvironmentVariable("DOTNET_ROOT"))
            ?? "dotnet";
    }

    private static string? Rooted(string? root) =>
        root is not null && File.Exists(Path.Combine(root, "dotnet")) ? Path.Combine(root, "dotnet") : null;
}
