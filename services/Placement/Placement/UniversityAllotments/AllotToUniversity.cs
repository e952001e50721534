using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UniversityAllotments;

/// <summary>REC-16: a recruiting province allots part of its quota to one of its universities, or changes what it allotted.</summary>
internal sealed class AllotToUniversity : IEndpoint
{
    private const int Largest = 100_000;

    public sealed record Request(int Quota);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/placement/university-allotments/{year:int}/{province}/{university}", HandleAsync)
        .AllowInRegion("province", Party.Province, OfficerRole.Maintainer)
        .AsOperation("university-allotment.allot");

    private static async Task<Reply<AllotmentView>> HandleAsync(int year, string province, string university, Request request, PlacementDbContext db, CancellationToken cancel)
    {
        if (request.Quota is < 0 or > Largest) return CommonRefusals.Invalid.ForFields(("quota", $"须为 0 至 {Largest} 的整数"));
        if (!UniversityDirectory.All.TryGetValue(university, out var known) || known.ProvinceCode != province)
            return UniversityAllotmentRefusals.NotOfProvince.With(university, RegionDirectory.NameOf(province));
        if (!await db.ProgrammeYears.AnyAsync(y => y.Year == year && y.PolicyVersion > 0, cancel)) return ProgrammeYearRefusals.NotPublished.With(year);
        // The province's row is the lock: two officers who allot at once are one after the other.
        if (await LockedQuotas.TakeAsync(db, year, province, [], cancel) is not { } locked) return CommonRefusals.NotFound;

        var allotments = await db.UniversityAllotments.Where(a => a.Year == year && a.ProvinceCode == province).ToListAsync(cancel);
        var allotment = allotments.Find(a => a.UniversityCode == university);
        if (allotment is null) db.UniversityAllotments.Add(allotment = UniversityAllotment.Open(year, province, university));
        var used = (await db.SeatsByUniversityAsync(year, [university], cancel)).GetValueOrDefault(university);
        var others = allotments.Where(a => a.UniversityCode != university).Sum(a => a.Quota);
        if (allotment.Allot(request.Quota, used, others, locked.Province.Quota).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return AllotmentView.Of(allotment, used);
    }
}
