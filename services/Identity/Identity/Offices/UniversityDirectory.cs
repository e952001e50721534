using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Offices;

/// <summary>A university or college as the seed data names it.</summary>
/// <param name="Code">The ministry's five digits.</param>
public sealed record University(string Code, string Name, RegionCode Province);

/// <summary>The universities of the ministry's list, compiled in from <c>data/universities.csv</c>.</summary>
public static class UniversityDirectory
{
    /// <summary>Reads the list.</summary>
    public static IEnumerable<University> Read()
    {
        using var reader = new StreamReader(typeof(UniversityDirectory).Assembly.GetManifestResourceStream("universities.csv")!);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return new University(cells[0], cells[1], RegionCode.Parse(cells[2]));
        }
    }
}
