using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>SVC-5, T3, T4: the volunteer asks for another year, the county agrees (在岗 → 在岗并延期) or refuses with a reason,
/// and when the agreed year has begun says so (D-14).</summary>
internal sealed class ExtendTerm : IEndpoint
{
    public sealed record Request(bool Agree, string? Reason = null);

    public sealed record BulkRequest(IReadOnlyList<BulkRequest.Item> Items)
    {
        public sealed record Item(Guid Id, bool Agree, string? Reason = null);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/mine/extension-request", AskAsync)
            .Allow(Party.Student).AsOperation("volunteer-term.request-extension");
        routes.MapPost("/api/service-management/terms/{id:guid}/extension", DecideAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.decide-extension");
        routes.MapPost("/api/service-management/terms/extensions", DecideInBulkAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.decide-extensions");
        routes.MapPost("/api/service-management/terms/{id:guid}/next-year", StartAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.start-next-year");
    }

    private static Task<Reply<TermView>> StartAsync(Guid id, bool? preview, TermRegister register, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => term.StartNextYear(acting), preview == true, cancel);

    private static async Task<Reply<TermView>> AskAsync(ServiceManagementDbContext db, TermRegister register, Actor actor, CancellationToken cancel) =>
        await register.ChangeAsync(await db.OwnTermIdAsync(actor, cancel), async (term, acting) =>
        {
            // The window belongs to the year that ends, which for an extended term is a later one than that of the admission.
            var year = await db.YearAsync(term.EndsOn.Year - 1, cancel);
            return term.RequestExtension(year.ExtensionOpens, year.ExtensionCloses, acting).IsRefused(out var refusal) ? refusal : (HeadcountChange?)null;
        }, false, cancel);

    private static Task<Reply<TermView>> DecideAsync(Guid id, Request request, bool? preview, TermRegister register, CancellationToken cancel) =>
        DecideOneAsync(register, id, request.Agree, request.Reason, preview == true, cancel);

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> DecideInBulkAsync(BulkRequest request, bool? preview, TermRegister register, CancellationToken cancel)
    {
        if (ItemOutcome.Refuses(request.Items) is { } refusal) return refusal;
        await register.LockAsync([.. request.Items.Select(i => i.Id)], [], cancel);
        var outcomes = new List<ItemOutcome>();
        foreach (var item in request.Items)
            outcomes.Add(ItemOutcome.OfStep(item.Id, await DecideOneAsync(register, item.Id, item.Agree, item.Reason, preview == true, cancel)));
        return outcomes;
    }

    private static Task<Reply<TermView>> DecideOneAsync(TermRegister register, Guid id, bool agree, string? reason, bool preview, CancellationToken cancel) =>
        register.ChangeAsync(id, (term, acting) => agree ? term.AgreeExtension(reason, acting) : term.RefuseExtension(reason, acting), preview, cancel);
}
