using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>An application of a bulk action, in the version that the officer saw.</summary>
public sealed record SeenApplication(Guid Id, long Revision);

internal static class BulkWork
{
    /// <summary>Applies an action to each application as it was seen: one that changed since is refused, the others are done.</summary>
    public static Task<Outcome<BulkOutcome>> ForEachSeenAsync(this RecruitmentDbContext db, IReadOnlyList<SeenApplication> items,
        Func<Application, Refusal?> act, CancellationToken cancel) =>
        db.ForEachAsync("items", items, item => item.Id, (item, application) => application.Revision == item.Revision ? act(application) : CommonRefusals.Stale, cancel);

    /// <summary>
    /// Applies an action to each of many applications in one read, one lock order and one save. What is refused for one item, absent
    /// or out of scope, is that item's outcome; the others are done.
    /// </summary>
    /// <param name="field">The request's list, named where it is empty or too long, or names one application twice.</param>
    public static async Task<Outcome<BulkOutcome>> ForEachAsync<TItem>(this RecruitmentDbContext db, string field, IReadOnlyList<TItem> items,
        Func<TItem, Guid> idOf, Func<TItem, Application, Refusal?> act, CancellationToken cancel)
    {
        if (BulkOutcome.Refuses(items, idOf, field) is { } refusal) return refusal;
        var found = await db.LockApplications([.. items.Select(idOf)]).ToDictionaryAsync(a => a.Id, cancel);
        var refusals = items.Select(item => found.TryGetValue(idOf(item), out var application) ? act(item, application) : CommonRefusals.NotFound).ToList();
        foreach (var application in found.Values) await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return BulkOutcome.Of([.. items.Zip(refusals, (item, refused) => ItemOutcome.Of(idOf(item), found.GetValueOrDefault(idOf(item)), refused))]);
    }
}
