using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T2: the county cancels its confirmation (在岗 → 未审核), to mend a mistake or to free the volunteer for another post (T7).</summary>
internal sealed class TakeBack : IEndpoint
{
    /// <summary>Why, and from when.</summary>
    /// <param name="EffectiveOn">From which day; without it today. The first day of duty annuls it altogether.</param>
    public sealed record Request(string? Reason = null, DateOnly? EffectiveOn = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/take-back", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.take-back");

    private static Task<Reply<TermView>> HandleAsync(Guid id, Request request, bool? preview, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => term.TakeBack(request.Reason, request.EffectiveOn, acting), preview == true, cancel);
}
