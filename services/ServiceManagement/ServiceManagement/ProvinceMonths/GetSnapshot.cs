using System.Text;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>One certified version of a month: JSON, or CSV by Accept or ?format=csv; also for Subsidy, which pays by it.</summary>
internal sealed class GetSnapshot : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/service-management/province-months/{province}/{month}/snapshots/{version:int}", HandleAsync)
            .AllowInRegion("province", Party.Province | Party.National).WithName("province-month.snapshot");
        routes.MapGet("/internal/province-months/{province}/{month}/snapshots/{version:int}", HandleInternalAsync)
            .AllowMachine(AccessScopes.Internal).WithName("province-month.internal-snapshot");
    }

    private static async Task<IResult> HandleAsync(
        string province, YearMonth month, int version, string? format, HttpRequest request, ServiceManagementDbContext db, CancellationToken cancel)
    {
        if (await db.FindSnapshotAsync(province, month, version, cancel) is not { } snapshot) return (Reply<SnapshotView>)CommonRefusals.NotFound;
        return format == "csv" || request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase)
            ? Results.Text(Csv(snapshot.Lines), "text/csv", Encoding.UTF8)
            : (Reply<SnapshotView>)SnapshotView.Of(snapshot);
    }

    private static async Task<Reply<SnapshotView>> HandleInternalAsync(
        string province, YearMonth month, int version, ServiceManagementDbContext db, CancellationToken cancel) =>
        await db.FindSnapshotAsync(province, month, version, cancel) is { } snapshot ? SnapshotView.Of(snapshot) : CommonRefusals.NotFound;

    private static string Csv(IReadOnlyList<MonthLine> lines) => string.Join("\r\n",
        ["county,term,person,category,state,onDutyFrom,leftOn,daysOnDuty,counted,payHold", .. lines.Select(l => string.Join(',', l.ToCanonical().Split('|').Select(Quoted))), ""]);

    // RFC 4180; a category is the only field that is not of fixed form.
    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

/// <summary>Finds a version of a month.</summary>
internal static class SnapshotReading
{
    public static Task<ProvinceMonthSnapshot?> FindSnapshotAsync(
        this ServiceManagementDbContext db, string province, YearMonth month, int version, CancellationToken cancel) =>
        db.Snapshots.AsNoTracking().SingleOrDefaultAsync(s => s.ProvinceCode == province && s.Month == month && s.Version == version, cancel);
}
