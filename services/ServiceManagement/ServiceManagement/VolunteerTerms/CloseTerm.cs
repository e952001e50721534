using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T9, D-9: the province archives a term with a reason, once its days are over or where nobody is on duty by it; nothing is deleted.</summary>
internal sealed class CloseTerm : IEndpoint
{
    public sealed record Request(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/terms/{id:guid}/close", HandleAsync)
        .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.close");

    private static Task<Reply<TermView>> HandleAsync(Guid id, Request request, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => term.Close(request.Reason, acting), cancel);
}
