namespace XibuPlan.ServiceDefaults.Access;

/// <summary>A university or college of the ministry's list.</summary>
/// <param name="Code">The ministry's five digits.</param>
/// <param name="ProvinceCode">The recruiting province (招募省) whose project office it stands under.</param>
/// <param name="Level">The highest degree of its list: <c>bachelor</c> or <c>associate</c>.</param>
public sealed record University(string Code, string Name, string ProvinceCode, string Level);

/// <summary>The ministry's list of universities, compiled in from <c>data/universities.csv</c> (REC-4).</summary>
public static class UniversityDirectory
{
    private static readonly Lazy<IReadOnlyDictionary<string, University>> Known = new(Read);

    /// <summary>All universities by code.</summary>
    public static IReadOnlyDictionary<string, University> All => Known.Value;

    /// <summary>The Chinese name, or the code itself where it is unknown.</summary>
    public static string NameOf(string code) => All.TryGetValue(code, out var university) ? university.Name : code;

    private static Dictionary<string, University> Read()
    {
        using var reader = new StreamReader(typeof(UniversityDirectory).Assembly.GetManifestResourceStream("universities.csv")!);
        _ = reader.ReadLine();
        var universities = new Dictionary<string, University>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            universities.Add(cells[0], new University(cells[0], cells[1], cells[2], cells[3]));
        }

        return universities;
    }
}
