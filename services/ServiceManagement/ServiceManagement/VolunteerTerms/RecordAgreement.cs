using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-2: the county records the tripartite agreements (三方协议) of the year, one by one or in bulk; a month's check warns of those that are missing.</summary>
internal sealed class RecordAgreement : IEndpoint
{
    public sealed record Request(DateOnly SignedOn);

    public sealed record BulkRequest(DateOnly SignedOn, IReadOnlyList<Guid> Ids);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/{id:guid}/agreement", HandleAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.record-agreement");
        routes.MapPost("/api/service-management/terms/agreements", HandleBulkAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.record-agreements");
    }

    private static Task<Reply<TermView>> HandleAsync(Guid id, Request request, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => term.RecordAgreement(request.SignedOn, acting), cancel);

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> HandleBulkAsync(BulkRequest request, TermRegister register, CancellationToken cancel)
    {
        if (ItemOutcome.RefusesCount(request.Ids.Count, "ids") is { } tooMany) return tooMany;
        await register.LockAsync([.. request.Ids], [], cancel);
        var outcomes = new List<ItemOutcome>();
        foreach (var id in request.Ids)
            outcomes.Add(ItemOutcome.Of(id, (await HandleAsync(id, new Request(request.SignedOn), register, cancel)).Refusal));
        return outcomes;
    }
}
