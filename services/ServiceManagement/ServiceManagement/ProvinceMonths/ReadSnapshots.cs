using System.Text;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>The certified versions of a month: the list, one of them (JSON, or CSV by Accept or ?format=csv), and what differs between two.</summary>
internal sealed class ReadSnapshots : IEndpoint
{
    private const string Route = "/api/service-management/province-months/{province}/{month}/snapshots";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ListAsync).AllowInRegion("province", Party.Province | Party.National).WithName("province-month.snapshots");
        routes.MapGet(Route + "/{version:int}", GetAsync).AllowInRegion("province", Party.Province | Party.National).WithName("province-month.snapshot");
        routes.MapGet(Route + "/{version:int}/differences", CompareAsync)
            .AllowInRegion("province", Party.Province | Party.National).WithName("province-month.differences");
        routes.MapGet("/internal/province-months/{province}/{month}/snapshots/{version:int}", GetInternalAsync)
            .AllowMachine(AccessScopes.Internal).WithName("province-month.internal-snapshot");
    }

    private static async Task<Reply<IReadOnlyList<SnapshotRow>>> ListAsync(
        string province, YearMonth month, ServiceManagementDbContext db, CancellationToken cancel) =>
        await db.Snapshots.AsNoTracking().Where(s => s.ProvinceCode == province && s.Month == month).OrderBy(s => s.Version)
            .Select(s => new SnapshotRow(s.Version, s.LineCount, s.Headcount, s.Sha256, s.CertifiedAt)).ToListAsync(cancel);

    private static async Task<IResult> GetAsync(
        string province, YearMonth month, int version, string? format, HttpRequest request, ServiceManagementDbContext db, CancellationToken cancel)
    {
        if (await FindAsync(db, province, month, version, cancel) is not { } snapshot) return (Reply<SnapshotView>)CommonRefusals.NotFound;
        return format == "csv" || request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase)
            ? Results.Text(Csv(snapshot.Lines), "text/csv", Encoding.UTF8)
            : (Reply<SnapshotView>)SnapshotView.Of(snapshot);
    }

    private static async Task<Reply<LinesDifference>> CompareAsync(
        string province, YearMonth month, int version, int with, ServiceManagementDbContext db, CancellationToken cancel) =>
        await FindAsync(db, province, month, version, cancel) is { } before && await FindAsync(db, province, month, with, cancel) is { } after
            ? LinesDifference.Between(before.Lines, after.Lines)
            : CommonRefusals.NotFound;

    private static async Task<Reply<SnapshotView>> GetInternalAsync(
        string province, YearMonth month, int version, ServiceManagementDbContext db, CancellationToken cancel) =>
        await FindAsync(db, province, month, version, cancel) is { } snapshot ? SnapshotView.Of(snapshot) : CommonRefusals.NotFound;

    private static Task<ProvinceMonthSnapshot?> FindAsync(ServiceManagementDbContext db, string province, YearMonth month, int version, CancellationToken cancel) =>
        db.Snapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ProvinceCode == province && s.Month == month && s.Version == version, cancel);

    private static string Csv(IReadOnlyList<MonthLine> lines) => string.Join("\r\n",
        ["county,term,person,category,state,onDutyFrom,leftOn,daysOnDuty,counted,payHold", .. lines.Select(l => string.Join(',', l.ToCanonical().Split('|').Select(Quoted))), ""]);

    // RFC 4180; a category is the only field that is not of fixed form.
    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
