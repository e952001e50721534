using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

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
            var days = await db.DaysOfAsync(term, cancel);
            return HeadcountChange.NoneBy(term.RequestExtension(days.ExtensionOpens, days.ExtensionCloses, acting));
        }, false, cancel);
}
