using System.Diagnostics.CodeAnalysis;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>
/// A region by GB/T 2260: six digits; 000000 is the nation, 660000 the XPCC (兵团). Containment is by prefix: a province ends in
/// 0000, a prefecture in 00.
/// </summary>
public readonly record struct RegionCode
{
    private readonly string? _digits;

    private RegionCode(string digits) => _digits = digits;

    /// <summary>The nation.</summary>
    public static readonly RegionCode Nation = new("000000");

    /// <summary>The six digits.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("A region code was used before it was set.");

    /// <summary>The digits that every region inside shares: empty for the nation, 2 for a province, 4 for a prefecture, else 6.</summary>
    public string Prefix => Digits switch
    {
        "000000" => "",
        var d when d.EndsWith("0000", StringComparison.Ordinal) => d[..2],
        var d when d.EndsWith("00", StringComparison.Ordinal) => d[..4],
        var d => d,
    };

    /// <summary>The province that the region lies in, or the nation itself.</summary>
    public RegionCode Province => this == Nation ? Nation : new(Digits[..2] + "0000");

    /// <summary>True for a province (or the XPCC).</summary>
    public bool IsProvince => Prefix.Length == 2;

    /// <summary>True for a county-level region.</summary>
    public bool IsCounty => Prefix.Length == 6;

    /// <summary>True where the other region is this one or lies inside it.</summary>
    public bool Contains(RegionCode other) => other.Digits.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads six digits; throws <see cref="FormatException"/> on anything else.</summary>
    public static RegionCode Parse(string text) =>
        TryParse(text, out var region) ? region : throw new FormatException("A region code has six digits.");

    /// <summary>Reads six digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RegionCode region)
    {
        var good = text is { Length: 6 } && text.All(char.IsAsciiDigit);
        region = good ? new(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => _digits ?? "";
}
