namespace XibuPlan.YearSimulator.Programme;

/// <summary>The project's seed files, as rows of named columns. They hold no quoted fields.</summary>
internal static class SeedFile
{
    /// <summary>Reads one of the files of <c>data/</c>, which are compiled in.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The seed file {name} is not compiled in.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].TrimStart('\uFEFF').Split(',');
        return [.. lines.Skip(1).Select(line => Row(header, line.Split(',')))];
    }

    private static Dictionary<string, string> Row(string[] header, string[] fields) =>
        header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
}
