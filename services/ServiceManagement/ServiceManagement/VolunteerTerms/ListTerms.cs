using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>The terms in the caller's scope, filtered, searched and ordered.</summary>
internal sealed class ListTerms : IEndpoint
{
    internal const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    /// <summary>The orders of the list. Not by name: names are encrypted.</summary>
    internal static readonly ListOrder<VolunteerTerm> Order = new ListOrder<VolunteerTerm>(t => t.Id)
        .ByDeclared("state", t => t.State).By("county", t => t.CountyCode ?? t.ServiceProvinceCode).By("year", t => t.ProgrammeYear)
        .By("arrived", t => t.ArrivedOn ?? DateOnly.MaxValue).By("ends", t => t.EndsOn).By("left", t => t.LeftOn ?? DateOnly.MaxValue)
        .By("category", t => t.Category ?? "").By("extension", t => t.ExtensionRequestedOn ?? DateOnly.MaxValue);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/terms", HandleAsync)
        .Allow(Offices)
        .WithMetadata(Order)
        .WithName("volunteer-term.list");

    private static async Task<Reply<Page<TermRow>>> HandleAsync(
        [AsParameters] TermFilter filter, ListRequest request, ServiceManagementDbContext db, TermSearch search, Actor actor, NameReader names, CancellationToken cancel)
    {
        if ((await search.FindAsync(filter, cancel)).IsRefused(out var refusal, out var terms)) return refusal;
        return await Order.PageAsync(terms, request, TermReading.Of(db), r => r.RowFor(actor, names), cancel);
    }
}
