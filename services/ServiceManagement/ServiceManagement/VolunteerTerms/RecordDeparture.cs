using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// T5, SVC-9: the county records reason, day and destination (→ 离岗). Only a restoration that the nation grants takes it back
/// (T6, <see cref="Restores.RestoreLeaver"/>).
/// </summary>
internal sealed class RecordDeparture : IEndpoint
{
    /// <summary>What the county records.</summary>
    /// <param name="LeftOn">The first day no longer on duty.</param>
    public sealed record Request(DateOnly LeftOn, string Destination, string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/service-management/terms/{id:guid}/departure", HandleAsync)
        .Allow(Party.County | Party.Province, OfficerRole.Maintainer)
        .AsOperation("volunteer-term.record-departure");

    private static async Task<Reply<TermView>> HandleAsync(Guid id, Request request, bool? preview, TermRegister register, CancellationToken cancel) =>
        request.Destination.Trim() is not { Length: >= 1 and <= 100 } destination
            ? CommonRefusals.Invalid.ForFields(("destination", "请填写去向（1–100 个字）"))
            : await register.ChangeAsync(
                id, (term, acting) => term.RecordDeparture(request.Reason, request.LeftOn, destination, acting), preview == true, cancel);
}
