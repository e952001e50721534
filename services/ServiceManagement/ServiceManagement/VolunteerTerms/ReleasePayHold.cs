using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>D-6: the county releases the hold that a new name or card brought, of the version that it checked (If-Match).</summary>
internal sealed class ReleasePayHold : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/service-management/terms/{id:guid}/pay-hold/release", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer)
        .AsOperation("volunteer-term.release-pay-hold");

    private static Task<Reply<TermView>> HandleAsync(Guid id, IfMatch seen, bool? preview, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => HeadcountChange.NoneBy(Release(term, seen, acting)), preview == true, cancel);

    private static Outcome Release(VolunteerTerm term, IfMatch seen, Acting acting) =>
        seen.Check(term).IsRefused(out var refusal) ? refusal : term.ReleasePayHold(acting);
}
