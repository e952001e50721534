namespace XibuPlan.ServiceDefaults.Access;

/// <summary>A region of the country as the seed data names it.</summary>
/// <param name="Level">national, province, prefecture or county.</param>
/// <param name="FundingTier">west, south-xinjiang-tibet or central for a county that central funds reach, else empty (SUB-2).</param>
public sealed record Region(RegionCode Code, string Name, string Level, RegionCode? Parent, string FundingTier);

/// <summary>The regions of GB/T 2260 with the XPCC, compiled in from <c>data/regions.csv</c>.</summary>
public static class RegionDirectory
{
    private static readonly Lazy<IReadOnlyDictionary<RegionCode, Region>> Known = new(Read);

    /// <summary>All regions by code.</summary>
    public static IReadOnlyDictionary<RegionCode, Region> All => Known.Value;

    /// <summary>The Chinese name, or the code itself where it is unknown.</summary>
    public static string NameOf(RegionCode code) => All.TryGetValue(code, out var region) ? region.Name : code.Digits;

    /// <summary>The Chinese name of a code kept as text.</summary>
    public static string NameOf(string code) => RegionCode.TryParse(code, out var region) ? NameOf(region) : code;

    /// <summary>A region's name after its province's: many counties have theirs in common with one elsewhere.</summary>
    public static string PlaceOf(string code) =>
        RegionCode.TryParse(code, out var region) && region.Province != region ? $"{NameOf(region.Province)} {NameOf(region)}" : NameOf(code);

    /// <summary>True where the code is that of a county-level region of the country.</summary>
    public static bool IsCounty(RegionCode code) => All.TryGetValue(code, out var region) && region.Level == "county";

    private static Dictionary<RegionCode, Region> Read()
    {
        using var reader = new StreamReader(typeof(RegionDirectory).Assembly.GetManifestResourceStream("regions.csv")!);
        _ = reader.ReadLine();
        var regions = new Dictionary<RegionCode, Region>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var code = RegionCode.Parse(cells[0]);
            regions.Add(code, new Region(code, cells[1], cells[2], RegionCode.TryParse(cells[3], out var parent) ? parent : null, cells[4]));
        }

        return regions;
    }
}
