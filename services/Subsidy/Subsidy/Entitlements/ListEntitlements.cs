using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>A line of the version that holds, for an office.</summary>
/// <param name="Version">The certified version of the province's month.</param>
public sealed record EntitlementView(Guid Id, YearMonth Month, string ProvinceCode, string CountyCode, string CountyName, int Version,
    Guid TermId, Guid PersonId, string State, bool Counted, Money Amount, bool Held, string? Problem, EntitlementBasis Basis, IReadOnlyList<string> Reasons);

/// <summary>Offices read the entitlements of their region: <c>?month=</c>, <c>?province=</c>, <c>?county=</c>, only the versions that hold.</summary>
internal sealed class ListEntitlements : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/entitlements", HandleAsync)
        .Allow(Party.County | Party.Prefecture | Party.Province | Party.National)
        .WithName("entitlement.list");

    private static async Task<Reply<Page<EntitlementView>>> HandleAsync(YearMonth? month, string? province, string? county, PageRequest page,
        SubsidyDbContext db, CancellationToken cancel)
    {
        // Month and province are asked of both: the headcounts find the versions, the lines' own columns stand in their index.
        var lines = from e in db.Entitlements
                    join h in db.Headcounts on e.HeadcountVersionId equals h.CurrentVersionId
                    where (month == null || (e.Month == month && h.Month == month))
                        && (province == null || (e.ProvinceCode == province && h.ProvinceCode == province))
                        && (county == null || e.CountyCode == county) && e.Id > page.AfterId
                    orderby e.Id
                    select new { Line = e, h.CurrentVersion };
        var rows = await lines.AsNoTracking().Take(page.Take).ToListAsync(cancel);
        return Page<EntitlementView>.Of([.. rows.Select(r => ViewOf(r.Line, r.CurrentVersion))], page, e => e.Id.ToString());
    }

    private static EntitlementView ViewOf(Entitlement e, int version) => new(e.Id, e.Month, e.ProvinceCode, e.CountyCode,
        RegionDirectory.NameOf(e.CountyCode), version, e.TermId, e.PersonId, e.State, e.Counted, e.Amount, e.Held, e.Problem,
        EntitlementBasis.Of(e), EntitlementReasons.Of(e));
}
