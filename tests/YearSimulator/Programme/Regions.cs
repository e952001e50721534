namespace XibuPlan.YearSimulator.Programme;

/// <summary>A region of the seed data.</summary>
/// <param name="FundingTier">Of a county: which central rate it has (SUB-2).</param>
internal sealed record Region(string Code, string Name, string Level, string Parent, string FundingTier);

/// <summary>A university of the seed data.</summary>
/// <param name="Level"><c>bachelor</c> or <c>associate</c>: the highest that it teaches.</param>
internal sealed record University(string Code, string Name, string Province, string Level);

/// <summary>Where the programme happens: provinces, their counties, their universities.</summary>
internal sealed class Regions
{
    /// <summary>Tibet, whose volunteers need the extra lung examination (A4).</summary>
    public const string Tibet = "540000";

    private readonly Dictionary<string, Region> _provinces;
    private readonly ILookup<string, Region> _counties;
    private readonly ILookup<string, University> _universities;

    public Regions()
    {
        var regions = SeedFile.Read("regions.csv")
            .Select(r => new Region(r["code"], r["name"], r["level"], r["parent_code"], r["funding_tier"])).ToList();
        _provinces = regions.Where(r => r.Level == "province").ToDictionary(r => r.Code);
        _counties = regions.Where(r => r.Level == "county").OrderBy(r => r.Code, StringComparer.Ordinal).ToLookup(r => ProvinceOf(r.Code));
        _universities = SeedFile.Read("universities.csv")
            .Select(u => new University(u["code"], u["name"], u["province_code"], u["level"]))
            .OrderBy(u => u.Code, StringComparer.Ordinal).ToLookup(u => u.Province);
    }

    /// <summary>A province by its code.</summary>
    public Region Province(string code) => _provinces[code];

    /// <summary>The province that a six-digit code lies in.</summary>
    public static string ProvinceOf(string code) => code[..2] + "0000";

    /// <summary>The six digits of a province by the short name of the notice's annexes: 内蒙古, 兵团.</summary>
    public string CodeOf(string shortName) => shortName == "兵团"
        ? "660000"
        : _provinces.Values.OrderBy(p => p.Code, StringComparer.Ordinal).First(p => p.Name.StartsWith(shortName, StringComparison.Ordinal)).Code;

    /// <summary>So many counties of a province, spread over it.</summary>
    public IReadOnlyList<Region> Counties(string province, int count) => Spread([.. _counties[province]], count);

    /// <summary>So many universities of a province, those that give bachelor's degrees first.</summary>
    public IReadOnlyList<University> Universities(string province, int count)
    {
        var bachelors = _universities[province].Where(u => u.Level == "bachelor").ToList();
        return Spread(bachelors.Count >= count ? bachelors : [.. _universities[province]], count);
    }

    private static List<T> Spread<T>(List<T> all, int count)
    {
        var wanted = Math.Min(count, all.Count);
        return [.. Enumerable.Range(0, wanted).Select(i => all[(int)((long)i * all.Count / wanted)])];
    }
}
