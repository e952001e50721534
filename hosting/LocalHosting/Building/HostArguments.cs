namespace Aspire.Hosting;

/// <summary>
/// The command line as configuration: <c>--key value</c>, <c>--key=value</c>, and a bare <c>--key</c> for "true".
/// </summary>
internal static class HostArguments
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["data"] = "DataDirectory",
        ["gateway-port"] = "GatewayPort",
        ["servers-only"] = "ServersOnly",
        ["no-dashboard"] = "NoDashboard",
        ["no-fsync"] = "NoFsync",
    };

    public static Dictionary<string, string?> Parse(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new ArgumentException($"'{args[i]}' is not understood: options look like --name value.", nameof(args));
            }

            var parts = args[i][2..].Split('=', 2);
            var hasNext = i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            values[Names.GetValueOrDefault(parts[0], parts[0])] = parts.Length == 2 ? parts[1] : hasNext ? args[++i] : "true";
        }

        return values;
    }
}
