using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Terms in the caller's scope, one term, and the volunteer's own.</summary>
internal sealed class ReadTerms : IEndpoint
{
    internal const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    /// <summary>The orders of the list. Not by name: names are encrypted.</summary>
    internal static readonly ListOrder<VolunteerTerm> Order = new ListOrder<VolunteerTerm>(t => t.Id)
        .ByDeclared("state", t => t.State).By("county", t => t.CountyCode ?? t.ServiceProvinceCode).By("year", t => t.ProgrammeYear)
        .By("arrived", t => t.ArrivedOn ?? DateOnly.MaxValue).By("ends", t => t.EndsOn).By("left", t => t.LeftOn ?? DateOnly.MaxValue)
        .By("category", t => t.Category ?? "").By("extension", t => t.ExtensionRequestedOn ?? DateOnly.MaxValue);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/service-management/terms", ListAsync).Allow(Offices).WithMetadata(Order).WithName("volunteer-term.list");
        routes.MapGet("/api/service-management/terms/{id:guid}", GetAsync).Allow(Offices | Party.Student).WithName("volunteer-term.get");
        routes.MapGet("/api/service-management/terms/mine", MineAsync).Allow(Party.Student).WithName("volunteer-term.mine");
    }

    private static async Task<Reply<Page<TermRow>>> ListAsync(
        [AsParameters] TermFilter filter, ListRequest request, ServiceManagementDbContext db, TermSearch search, Actor actor, NameReader names, CancellationToken cancel)
    {
        if ((await search.FindAsync(filter, cancel)).IsRefused(out var refusal, out var terms)) return refusal;
        return await Order.PageAsync(terms, request, TermReading.Of(db), r => r.RowFor(actor, names), cancel);
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
