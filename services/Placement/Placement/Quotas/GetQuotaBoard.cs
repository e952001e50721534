using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Quotas;

/// <summary>
/// The live board of a recruiting province: every cell, the self-adjustment budget and the share rules with what is left, before
/// anybody commits.
/// </summary>
internal sealed class GetQuotaBoard : IEndpoint
{
    /// <summary>A limit with what it leaves.</summary>
    public sealed record Meter(int Limit, int Used, int Left)
    {
        public static Meter Of(int limit, int used) => new(limit, used, limit - used);
    }

    /// <summary>D-11, counted as seats below a bachelor's degree.</summary>
    /// <param name="Percent">Of the policy.</param>
    /// <param name="Seats">Counted against the planned total: what a seat by hand is held to.</param>
    /// <param name="Holds">Whether the share holds over the seats reserved so far.</param>
    public sealed record DegreeMeter(int Percent, Meter Seats, bool Holds);

    /// <summary>One destination.</summary>
    /// <param name="Area">The area over all recruiting provinces.</param>
    public sealed record Cell(string ServiceProvinceCode, string ServiceProvince, string Relation, Meter Seats, Meter Area);

    public sealed record Answer(int Year, string ProvinceCode, string Province, int PolicyVersion, Meter Total, Meter SelfAdjustment, DegreeMeter NonBachelor,
        InProvinceShare? InProvince, IReadOnlyList<Cell> Cells, IReadOnlyList<string> Warnings);

    private static ExportTable<Cell> TableOf(string recruiting) => new("quota-board", "对口招募名额",
        ("服务省", c => c.ServiceProvince), ("关系", c => RelationOf(c, recruiting)), ("名额", c => c.Seats.Limit), ("已对接", c => c.Seats.Used), ("剩余", c => c.Seats.Left),
        ("服务省新招募总数", c => c.Area.Limit), ("服务省已对接", c => c.Area.Used), ("服务省剩余", c => c.Area.Left));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/quota-board/{year:int}/{province}", HandleAsync).AllowInRegion("province", Party.Province | Party.National).WithName("quota-board.get");
        routes.MapGet("/api/placement/quota-board/{year:int}/{province}/export", ExportAsync).AllowInRegion("province", Party.Province | Party.National)
            .AsOperation("quota-board.export");
    }

    private static async Task<Reply<Answer>> HandleAsync(int year, string province, PlacementDbContext db, CancellationToken cancel) =>
        await BoardAsync(year, province, db, cancel);

    private static async Task<FileReply> ExportAsync(int year, string province, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        (await BoardAsync(year, province, db, cancel)).IsRefused(out var refusal, out var board) ? refusal
            : await exporting.WriteAsync(TableOf(province), export with { Filter = $"year={year}&province={province}" }, board.Cells.ToAsyncEnumerable(), cancel);

    private static async Task<Outcome<Answer>> BoardAsync(int year, string province, PlacementDbContext db, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year && y.PolicyVersion > 0, cancel);
        if (programme is null) return ProgrammeYearRefusals.NotPublished.With(year);
        var quota = await db.RecruitingQuotas.AsNoTracking().SingleOrDefaultAsync(q => q.Year == year && q.ProvinceCode == province, cancel);
        if (quota is null) return CommonRefusals.NotFound;
        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year).ToDictionaryAsync(a => a.ProvinceCode, cancel);
        var cells = await db.QuotaCells.AsNoTracking().Where(c => c.Year == year && c.RecruitingProvinceCode == province)
            .OrderBy(c => c.ServiceProvinceCode).ToListAsync(cancel);

        var policy = programme.InForce;
        var share = cells.Find(c => c.IsInProvince) is { } own ? InProvinceShare.Of(areas[province], own, policy) : null;
        return new Answer(year, province, RegionDirectory.NameOf(province), programme.PolicyVersion, Meter.Of(quota.Quota, quota.Taken),
            Meter.Of(policy.SelfAdjustLimit(quota.Quota), quota.SelfAdjusted), DegreeOf(quota, policy), share,
            [.. cells.Select(c => CellOf(c, areas[c.ServiceProvinceCode]))], share?.Warning is { } warning ? [warning] : []);
    }

    internal static DegreeMeter DegreeOf(RecruitingQuota quota, Policy policy) => new(policy.BachelorMinPct,
        Meter.Of(policy.NonBachelorLimit(quota.Quota), quota.NonBachelor), DegreeShare.Of(quota.Taken, quota.NonBachelor, policy.BachelorMinPct).Holds);

    // Within the province by identity, whatever the annex has printed beside it (docs/rules.md §9.5).
    private static string RelationOf(Cell cell, string recruiting) =>
        cell.ServiceProvinceCode == recruiting ? "省内招募" : cell.Relation == "paired-assistance" ? "对口帮扶" : "跨省招募";

    private static Cell CellOf(QuotaCell cell, ServiceArea area) => new(cell.ServiceProvinceCode, ProvinceAlpha.NameOf(cell.ServiceProvinceCode), cell.Relation,
        Meter.Of(cell.Quota, cell.Taken), Meter.Of(area.NewRecruits, area.Taken));
}
