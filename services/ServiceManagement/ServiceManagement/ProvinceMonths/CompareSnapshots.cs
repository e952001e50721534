using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>What differs between two certified versions of a month.</summary>
internal sealed class CompareSnapshots : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/province-months/{province}/{month}/snapshots/{version:int}/differences", HandleAsync)
        .AllowInRegion("province", Party.Province | Party.National)
        .WithName("province-month.differences");

    private static async Task<Reply<LinesDifference>> HandleAsync(
        string province, YearMonth month, int version, int with, ServiceManagementDbContext db, CancellationToken cancel) =>
        await db.FindSnapshotAsync(province, month, version, cancel) is { } before && await db.FindSnapshotAsync(province, month, with, cancel) is { } after
            ? LinesDifference.Between(before.Lines, after.Lines)
            : CommonRefusals.NotFound;
}
