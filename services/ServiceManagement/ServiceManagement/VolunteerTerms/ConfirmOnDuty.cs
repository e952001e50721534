using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// T1: the county checked name, card and category (未审核 → 在岗), one by one or in bulk. It names the version that it checked (If-Match):
/// a volunteer who registers again in between, with another card, is looked at again.
/// </summary>
internal sealed class ConfirmOnDuty : IEndpoint
{
    /// <summary>The category that the county checked.</summary>
    /// <param name="OnDutyFrom">The first day of duty; without it the day of reporting, or the day on which a take-back ended the duty before.</param>
    public sealed record Request(string Category, DateOnly? OnDutyFrom = null);

    /// <summary>Each item names the revision that was checked.</summary>
    public sealed record BulkRequest(IReadOnlyList<BulkRequest.Item> Items)
    {
        public sealed record Item(Guid Id, long Revision, string Category, DateOnly? OnDutyFrom = null);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/terms/{id:guid}/confirm-on-duty", HandleAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.confirm-on-duty");
        routes.MapPost("/api/service-management/terms/confirmations", HandleBulkAsync)
            .Allow(Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("volunteer-term.confirm-on-duty-in-bulk");
    }

    private static Task<Reply<TermView>> HandleAsync(
        Guid id, IfMatch seen, Request request, bool? preview, ServiceManagementDbContext db, TermRegister register, CancellationToken cancel) =>
        ConfirmAsync(db, register, id, seen, request, preview == true, cancel);

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> HandleBulkAsync(
        BulkRequest request, bool? preview, ServiceManagementDbContext db, TermRegister register, CancellationToken cancel)
    {
        if (ItemOutcome.Refuses(request.Items) is { } refusal) return refusal;
        await register.LockAsync([.. request.Items.Select(i => i.Id)], [], cancel);
        var outcomes = new List<ItemOutcome>();
        foreach (var item in request.Items)
        {
            var (seen, each) = (new IfMatch(ETags.Of(item.Revision)), new Request(item.Category, item.OnDutyFrom));
            outcomes.Add(ItemOutcome.OfStep(item.Id, await ConfirmAsync(db, register, item.Id, seen, each, preview == true, cancel)));
        }

        return outcomes;
    }

    private static async Task<Reply<TermView>> ConfirmAsync(
        ServiceManagementDbContext db, TermRegister register, Guid id, IfMatch seen, Request request, bool preview, CancellationToken cancel) =>
        await db.UnknownCategoryAsync(request.Category, cancel) is { } unknown
            ? unknown
            : await register.ChangeAsync(id, (term, acting) => seen.Check(term).IsRefused(out var refusal)
                ? refusal
                : term.ConfirmOnDuty(request.Category, request.OnDutyFrom, acting), preview, cancel);
}
