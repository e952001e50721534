using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>D-14: when the agreed year has begun the county says so, and the volunteer serves on.</summary>
internal sealed class StartNextYear : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/service-management/terms/{id:guid}/next-year", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer)
        .AsOperation("volunteer-term.start-next-year");

    private static Task<Reply<TermView>> HandleAsync(Guid id, bool? preview, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => term.StartNextYear(acting), preview == true, cancel);
}
