using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-2: the service province records who arrived and names the county (待报到 → 已报到), one by one or in bulk.</summary>
internal sealed class RecordArrival : IEndpoint
{
    public sealed record Request(string CountyCode, DateOnly ArrivedOn);

    public sealed record BulkRequest(IReadOnlyList<BulkRequest.Item> Items)
    {
        public sealed record Item(Guid Id, string CountyCode, DateOnly ArrivedOn);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/{id:guid}/arrival", HandleAsync)
            .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.record-arrival");
        routes.MapPost("/api/service-management/terms/arrivals", HandleBulkAsync)
            .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.record-arrivals");
    }

    private static Task<Reply<TermView>> HandleAsync(Guid id, Request request, TermRegister register, CancellationToken cancel) =>
        ArriveAsync(register, id, request.CountyCode, request.ArrivedOn, cancel);

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> HandleBulkAsync(BulkRequest request, TermRegister register, CancellationToken cancel)
    {
        if (ItemOutcome.Refuses(request.Items) is { } refusal) return refusal;
        await register.LockAsync([.. request.Items.Select(i => i.Id)], request.Items.Select(i => i.CountyCode), cancel);
        var outcomes = new List<ItemOutcome>();
        foreach (var item in request.Items)
            outcomes.Add(ItemOutcome.Of(item.Id, (await ArriveAsync(register, item.Id, item.CountyCode, item.ArrivedOn, cancel)).Refusal));
        return outcomes;
    }

    private static Task<Reply<TermView>> ArriveAsync(TermRegister register, Guid id, string county, DateOnly arrivedOn, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => RegionCode.TryParse(county, out var region)
            ? term.RecordArrival(region, arrivedOn, acting)
            : CommonRefusals.Invalid.ForFields(("countyCode", "须为六位行政区划代码")), cancel, county);
}
