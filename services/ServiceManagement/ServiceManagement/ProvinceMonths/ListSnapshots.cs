using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>The certified versions of a month, in their order.</summary>
internal sealed class ListSnapshots : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/province-months/{province}/{month}/snapshots", HandleAsync)
        .AllowInRegion("province", Party.Province | Party.National)
        .WithName("province-month.snapshots");

    private static async Task<Reply<IReadOnlyList<SnapshotRow>>> HandleAsync(
        string province, YearMonth month, ServiceManagementDbContext db, CancellationToken cancel) =>
        await db.Snapshots.AsNoTracking().Where(s => s.ProvinceCode == province && s.Month == month).OrderBy(s => s.Version)
            .Select(s => new SnapshotRow(s.Version, s.LineCount, s.Headcount, s.Sha256, s.CertifiedAt)).ToListAsync(cancel);
}
