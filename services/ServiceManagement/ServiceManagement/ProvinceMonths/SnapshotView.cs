using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>A certified version as the API shows it. Anybody can check it: SHA-256 over the UTF-8 bytes of <paramref name="Canonical"/> is <paramref name="Sha256"/>.</summary>
/// <param name="Canonical">The certified text; its format is that of <see cref="SnapshotText"/>.</param>
public sealed record SnapshotView(
    string ProvinceCode, string ProvinceName, YearMonth Month, int Version, int LineCount, int Headcount, string Sha256, DateTimeOffset CertifiedAt,
    IReadOnlyList<CountyTotal> Counties, IReadOnlyList<MonthLine> Lines, string Canonical)
{
    internal static SnapshotView Of(ProvinceMonthSnapshot snapshot) => new(
        snapshot.ProvinceCode, RegionDirectory.NameOf(snapshot.ProvinceCode), snapshot.Month, snapshot.Version, snapshot.LineCount, snapshot.Headcount,
        snapshot.Sha256, snapshot.CertifiedAt, SnapshotText.CountiesOf(snapshot.Lines), snapshot.Lines, snapshot.Canonical);
}

/// <summary>A certified version in a list.</summary>
public sealed record SnapshotRow(int Version, int LineCount, int Headcount, string Sha256, DateTimeOffset CertifiedAt);
