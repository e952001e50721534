using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>A province as the annexes write it: two letters and a short name. Entities and JSON keep the six digits.</summary>
/// <param name="Letters">GB/T 2260 letters; BT for the XPCC (兵团).</param>
/// <param name="Code">Six digits.</param>
/// <param name="ShortName">The name as the annexes print it.</param>
internal sealed record ProvinceAlpha(string Letters, string Code, string ShortName)
{
    /// <summary>All 32 units: 31 provinces and the XPCC.</summary>
    public static readonly IReadOnlyList<ProvinceAlpha> All =
    [
        new("BJ", "110000", "北京"), new("TJ", "120000", "天津"), new("HE", "130000", "河北"), new("SX", "140000", "山西"),
        new("NM", "150000", "内蒙古"), new("LN", "210000", "辽宁"), new("JL", "220000", "吉林"), new("HL", "230000", "黑龙江"),
        new("SH", "310000", "上海"), new("JS", "320000", "江苏"), new("ZJ", "330000", "浙江"), new("AH", "340000", "安徽"),
        new("FJ", "350000", "福建"), new("JX", "360000", "江西"), new("SD", "370000", "山东"), new("HA", "410000", "河南"),
        new("HB", "420000", "湖北"), new("HN", "430000", "湖南"), new("GD", "440000", "广东"), new("GX", "450000", "广西"),
        new("HI", "460000", "海南"), new("CQ", "500000", "重庆"), new("SC", "510000", "四川"), new("GZ", "520000", "贵州"),
        new("YN", "530000", "云南"), new("XZ", "540000", "西藏"), new("SN", "610000", "陕西"), new("GS", "620000", "甘肃"),
        new("QH", "630000", "青海"), new("NX", "640000", "宁夏"), new("XJ", "650000", "新疆"), new("BT", "660000", "兵团"),
    ];

    private static readonly Dictionary<string, ProvinceAlpha> ByEither =
        All.SelectMany(p => new[] { (Key: p.Letters, p), (Key: p.Code, p) }).ToDictionary(e => e.Key, e => e.p);

    /// <summary>The province of two letters or six digits, or null.</summary>
    public static ProvinceAlpha? Find(string code) => ByEither.GetValueOrDefault(code);

    /// <summary>The short Chinese name of six digits, or the digits themselves.</summary>
    public static string NameOf(string code) => Find(code)?.ShortName ?? code;

    /// <summary>True for the printed short name and for the official one (annex 1 and 2 differ, docs/rules.md §9.5).</summary>
    public bool IsCalled(string name) => name == ShortName || name == RegionDirectory.NameOf(Code);
}
