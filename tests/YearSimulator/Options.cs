using System.Globalization;

namespace XibuPlan.YearSimulator;

/// <summary>What the command line asks for.</summary>
/// <param name="Scale">1 is the published year 2020 with its 7,311 recruits.</param>
/// <param name="Seed">The same seed gives the same people.</param>
/// <param name="Gateway">The public door, or null to read it from the data directory.</param>
/// <param name="Data">The AppHost's data directory, for addresses, demo secrets and process ids.</param>
/// <param name="Months">How many months are closed, from September 2020 on; the last of them twice.</param>
/// <param name="Parallel">How many people act at the same time.</param>
/// <param name="Chaos">Instead of the year: kill processes until this many seconds are over.</param>
/// <param name="IsDemo">Plays no further than the next spring, and leaves something to do at every desk.</param>
internal sealed record Options(decimal Scale, int Seed, Uri? Gateway, string Data, int Months, int Parallel, int Chaos, bool IsDemo)
{
    /// <summary>The text of <c>--help</c>.</summary>
    public const string Usage = """
        Drives a whole programme year through the gateway.

          dotnet run --project tests/YearSimulator -- [--scale 0.1] [--seed 2020] [--gateway URL] [--data DIR] [--months 3] [--parallel 16]
          dotnet run --project tests/YearSimulator -- --story demo [--scale 0.01] [--data DIR]
          dotnet run --project tests/YearSimulator -- --chaos SECONDS [--data DIR]

        --scale     0.1 is 731 recruits, 1 the published 7,311; at least 0.01
        --data      the AppHost's data directory (default: .data, looked for upwards)
        --story     year (all of it, the default), or demo: leaves something to do at every desk, and prints who can sign in
        --chaos     kills a random service every few seconds, and PostgreSQL and RabbitMQ once each, while another run drives the year
        """;

    /// <summary>Reads the command line; null where it cannot be read.</summary>
    public static Options? Parse(string[] args)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length) return null;
            values[args[i][2..]] = args[i + 1];
        }

        string[] known = ["scale", "seed", "gateway", "data", "months", "parallel", "chaos", "story"];
        if (values.Keys.Except(known).Any() || Read(values, "scale", 1) < Programme.Scaling.Smallest) return null;
        var story = values.GetValueOrDefault("story", "year");
        if (story is not ("year" or "demo")) return null;
        return new Options(
            Read(values, "scale", story == "demo" ? Programme.Scaling.Smallest : 0.1m), (int)Read(values, "seed", 2020), values.TryGetValue("gateway", out var url) ? new Uri(url) : null,
            values.GetValueOrDefault("data") ?? NearestData(), (int)Read(values, "months", 3), (int)Read(values, "parallel", 16), (int)Read(values, "chaos", 0),
            story == "demo");
    }

    private static decimal Read(Dictionary<string, string> values, string name, decimal otherwise) =>
        values.TryGetValue(name, out var text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string NearestData()
    {
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, ".data");
            if (File.Exists(Path.Combine(candidate, "endpoints.json"))) return candidate;
        }

        return ".data";
    }
}
