using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>
/// One certified version of a province's month: the basis of subsidies. A row can be neither changed nor removed (trigger), and
/// <see cref="Sha256"/> covers <see cref="Canonical"/>, from which all else can be read again.
/// </summary>
public sealed class ProvinceMonthSnapshot
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The service province.</summary>
    public string ProvinceCode { get; private init; } = "";

    /// <summary>The month.</summary>
    public YearMonth Month { get; private init; }

    /// <summary>1, 2, …</summary>
    public int Version { get; private init; }

    /// <summary>The text that is certified; see <see cref="SnapshotText"/>.</summary>
    public string Canonical { get; private init; } = "";

    /// <summary>SHA-256 over the UTF-8 bytes of the canonical text, lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>How many lines.</summary>
    public int LineCount { get; private init; }

    /// <summary>How many of them are counted.</summary>
    public int Headcount { get; private init; }

    /// <summary>When, by the programme's clock.</summary>
    public DateTimeOffset CertifiedAt { get; private init; }

    /// <summary>The national officer.</summary>
    public Guid CertifiedBy { get; private init; }

    /// <summary>The certified lines, sorted.</summary>
    public IReadOnlyList<MonthLine> Lines => SnapshotText.LinesOf(Canonical);

    /// <summary>Certifies lines as the version after the one before (null for the first).</summary>
    public static ProvinceMonthSnapshot Certify(
        string province, YearMonth month, IReadOnlyList<MonthLine> lines, ProvinceMonthSnapshot? before, DateTimeOffset at, Guid by)
    {
        var version = (before?.Version ?? 0) + 1;
        var text = SnapshotText.Of(province, month, version, before?.Sha256, lines);
        return new ProvinceMonthSnapshot
        {
            ProvinceCode = province,
            Month = month,
            Version = version,
            Canonical = text,
            Sha256 = SnapshotText.HashOf(text),
            LineCount = lines.Count,
            Headcount = lines.Headcount(),
            CertifiedAt = at,
            CertifiedBy = by,
        };
    }
}
