using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Offices;

/// <summary>The open offices; public, because a student looks up the own university before having an account.</summary>
internal sealed class ListOffices : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/offices", HandleAsync)
        .AllowEveryone()
        .WithName("office.list");

    private static async Task<Reply<Page<OfficeView>>> HandleAsync(PageRequest page, Guid? parent, Word<Party>? kind, string? search,
        IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        var offices = db.Offices.AsNoTracking().Where(o => o.State == OfficeState.Open);
        if (parent is { } above) offices = offices.Where(o => o.ParentId == above);
        if (kind is { Value: var wanted }) offices = offices.Where(o => o.Kind == wanted);
        if (search is { Length: > 0 }) offices = offices.Where(o => o.Name.Contains(search) || o.RegionCode == search || o.UniversityCode == search);
        var rows = await offices.Where(o => o.Id > page.AfterId).OrderBy(o => o.Id).Take(page.Take).ToListAsync(cancel);
        return Page<OfficeView>.Of(rows.ConvertAll(o => OfficeView.Of(o, actor)), page, o => o.Id.ToString());
    }
}
