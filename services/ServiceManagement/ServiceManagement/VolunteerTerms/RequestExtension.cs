using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-5, T3: the volunteer asks for another year, in the window of the year that ends.</summary>
internal sealed class RequestExtension : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/service-management/terms/mine/extension-request", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("volunteer-term.request-extension");

    private static async Task<Reply<TermView>> HandleAsync(ServiceManagementDbContext db, TermRegister register, Actor actor, CancellationToken cancel) =>
        await register.ChangeAsync(await db.OwnTermIdAsync(actor, cancel), async (term, acting) =>
        {
            // The window belongs to the year that ends, which for an extended term is a later one than that of the admission.
            var year = await db.YearAsync(term.EndsOn.Year - 1, cancel);
            return term.RequestExtension(year.ExtensionOpens, year.ExtensionCloses, acting).IsRefused(out var refusal) ? refusal : (HeadcountChange?)null;
        }, false, cancel);
}
