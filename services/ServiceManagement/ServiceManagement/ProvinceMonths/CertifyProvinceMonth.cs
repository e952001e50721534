using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>
/// The national office certifies a province's month: the next immutable version, with its hash. Where nothing differs from the version
/// before, that one goes on standing and no other is made.
/// </summary>
internal sealed class CertifyProvinceMonth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/province-months/{province}/{month}/certify", HandleAsync)
        .AllowInRegion("province", Party.National, OfficerRole.Reviewer).AsOperation("province-month.certify");

    private static async Task<Reply<ProvinceMonthView>> HandleAsync(
        string province, YearMonth month, IfMatch seen, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockProvinceAsync(province, cancel);
        if (await db.ProvinceMonths.SingleOrDefaultAsync(m => m.ProvinceCode == province && m.Month == month, cancel) is not { } list) return CommonRefusals.NotFound;
        if (seen.Check(list).IsRefused(out var refusal)) return refusal;
        var acting = new Acting(actor, clock.GetUtcNow());
        var before = await db.Snapshots.AsNoTracking().Where(s => s.ProvinceCode == province && s.Month == month)
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancel);
        var lines = await ApprovedLinesAsync(db, province, month, cancel);
        var differs = before is null || !before.Lines.SequenceEqual(lines);
        if (list.Certify(differs, acting).IsRefused(out refusal)) return refusal;
        if (differs) Publish(db, list, ProvinceMonthSnapshot.Certify(province, month, lines, before, acting.At, actor.Id),
            (await db.PolicyOfAsync(month, cancel)).ProgrammeYear, acting);
        await db.SaveChangesAsync(cancel);
        return await ProvinceMonthView.OfAsync(db, list, actor, cancel);
    }

    // What the province approved and what the terms give are computed apart and must agree: nothing else is ever certified.
    private static async Task<IReadOnlyList<MonthLine>> ApprovedLinesAsync(
        ServiceManagementDbContext db, string province, YearMonth month, CancellationToken cancel)
    {
        var approved = await db.CountyMonths.AsNoTracking()
            .Where(m => m.ProvinceCode == province && m.Month == month && m.State == CountyMonthState.Approved).ToListAsync(cancel);
        var lines = MonthLine.Sorted(approved.SelectMany(m => m.Lines));
        return lines.SequenceEqual(await db.ProvinceLinesAsync(province, month, cancel))
            ? lines
            : throw new InvalidOperationException($"The approved lines of {province} {month} are not those of its terms.");
    }

    private static void Publish(ServiceManagementDbContext db, ProvinceMonth list, ProvinceMonthSnapshot snapshot, int year, Acting acting)
    {
        db.Snapshots.Add(snapshot);
        var month = list.Month.ToString();
        db.Announce(new ProvinceMonthCertified(Guid.CreateVersion7(), acting.At, list.Id, list.Revision + 1, year, list.ProvinceCode, month,
            snapshot.Version, snapshot.LineCount, snapshot.Headcount, snapshot.Sha256));
        if (snapshot.Version == 1) return;
        db.Announce(new ProvinceMonthSuperseded(Guid.CreateVersion7(), acting.At, list.Id, list.Revision + 1, year, list.ProvinceCode, month,
            snapshot.Version - 1, snapshot.Version));
    }
}
