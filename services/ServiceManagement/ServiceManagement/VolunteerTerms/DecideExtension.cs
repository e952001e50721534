using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>T3, T4: the county agrees to another year (在岗 → 在岗并延期) or refuses with a reason; of one volunteer or of several.</summary>
internal sealed class DecideExtension : IEndpoint
{
    public sealed record Request(bool Agree, string? Reason = null);

    public sealed record BulkRequest(IReadOnlyList<BulkRequest.Item> Items)
    {
        public sealed record Item(Guid Id, bool Agree, string? Reason = null);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/{id:guid}/extension", HandleAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.decide-extension");
        routes.MapPost("/api/service-management/terms/extensions", HandleBulkAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.decide-extensions");
    }

    private static Task<Reply<TermView>> HandleAsync(Guid id, Request request, bool? preview, TermRegister register, CancellationToken cancel) =>
        DecideAsync(register, id, request.Agree, request.Reason, preview == true, cancel);

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> HandleBulkAsync(BulkRequest request, bool? preview, TermRegister register, CancellationToken cancel)
    {
        if (ItemOutcome.Refuses(request.Items) is { } refusal) return refusal;
        await register.LockAsync([.. request.Items.Select(i => i.Id)], [], cancel);
        var outcomes = new List<ItemOutcome>();
        foreach (var item in request.Items)
            outcomes.Add(ItemOutcome.OfStep(item.Id, await DecideAsync(register, item.Id, item.Agree, item.Reason, preview == true, cancel)));
        return outcomes;
    }

    private static Task<Reply<TermView>> DecideAsync(TermRegister register, Guid id, bool agree, string? reason, bool preview, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => agree ? term.AgreeExtension(reason, acting) : term.RefuseExtension(reason, acting), preview, cancel);
}
