using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Terms in the caller's scope, one term, and the volunteer's own.</summary>
internal sealed class ReadTerms : IEndpoint
{
    private const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/service-management/terms", ListAsync).Allow(Offices).WithName("volunteer-term.list");
        routes.MapGet("/api/service-management/terms/{id:guid}", GetAsync).Allow(Offices | Party.Student).WithName("volunteer-term.get");
        routes.MapGet("/api/service-management/terms/mine", MineAsync).Allow(Party.Student).WithName("volunteer-term.mine");
    }

    private static async Task<Reply<Page<TermRow>>> ListAsync(
        string? county, Word<TermState>? state, int? year, PageRequest page, ServiceManagementDbContext db, Actor actor, NameReader names,
        CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.Terms.AsNoTracking()
            .Where(t => t.Id > page.AfterId && (county == null || t.CountyCode == county) && (wanted == null || t.State == wanted)
                && (year == null || t.ProgrammeYear == year))
            .OrderBy(t => t.Id).Take(page.Take)
            .Select(t => new
            {
                Row = new TermRow(t.Id, t.Revision, t.PersonId, t.ProgrammeYear, t.ServiceProvinceCode, t.CountyCode, t.State, "", "", t.NameMasked,
                    t.IdNumberMasked, t.CardNumberMasked, t.PostId, t.Category, t.ArrivedOn, t.EndsOn, t.ExtensionRequestedOn, t.LeaveWish, t.LeftOn,
                    t.PayHold, Array.Empty<string>()),
                Name = new KeptName(t.Id, t.PersonId, t.CountyCode ?? t.ServiceProvinceCode, t.Name, t.NameMasked),
            })
            .ToListAsync(cancel);
        return Page<TermRow>.Of([.. rows.Select(r => r.Row with
        {
            Name = names.NameOf(r.Name),
            StateLabel = r.Row.State.Label(),
            AllowedActions = VolunteerTermLifecycle.Table.AllowedActions(r.Row.State, actor),
        })], page, r => r.Id.ToString());
    }

    private static async Task<Reply<TermView>> GetAsync(Guid id, ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } term ? TermView.Of(term, actor, names) : CommonRefusals.NotFound;

    private static async Task<Reply<TermView>> MineAsync(ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel) =>
        await db.Terms.AsNoTracking().Where(t => t.PersonId == actor.Id).OrderByDescending(t => t.Id).FirstOrDefaultAsync(cancel) is { } term
            ? TermView.Of(term, actor, names)
            : CommonRefusals.NotFound;
}

/// <summary>Finds the volunteer's present term.</summary>
internal static class OwnTerm
{
    /// <summary>The id of the caller's latest term; the empty id, which nobody has, where there is none.</summary>
    public static Task<Guid> OwnTermIdAsync(this ServiceManagementDbContext db, Actor actor, CancellationToken cancel) =>
        db.Terms.Where(t => t.PersonId == actor.Id).OrderByDescending(t => t.Id).Select(t => t.Id).FirstOrDefaultAsync(cancel);
}
