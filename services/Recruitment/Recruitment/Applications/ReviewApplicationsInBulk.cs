using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// A2 for a stack of paper forms: each item names the version that the officer compared; one that changed since is refused, the
/// others are reviewed.
/// </summary>
internal sealed class ReviewApplicationsInBulk : IEndpoint
{
    public sealed record Item(Guid Id, long Revision);

    public sealed record Request(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/application-reviews", HandleAsync)
        .Allow(Party.University, OfficerRole.Reviewer)
        .AsOperation("application.review-in-bulk");

    private static async Task<Reply<BulkOutcome>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (BulkOutcome.RefusesCount(request.Items.Count, "items") is { } tooMany) return tooMany;
        var found = await db.LockApplications([.. request.Items.Select(i => i.Id)]).ToDictionaryAsync(a => a.Id, cancel);
        var refusals = request.Items.Select(item => Review(item, found.GetValueOrDefault(item.Id), actor, clock.GetUtcNow())).ToList();
        foreach (var application in found.Values) await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return BulkOutcome.Of([.. request.Items.Zip(refusals, (item, refusal) => ItemOutcome.Of(item.Id, found.GetValueOrDefault(item.Id), refusal))]);
    }

    private static Refusal? Review(Item item, Application? application, Actor actor, DateTimeOffset now) => application switch
    {
        null => CommonRefusals.NotFound,
        _ when application.Revision != item.Revision => CommonRefusals.Stale,
        _ => application.Review(paperFormReceived: true, actor, now).Refusal,
    };
}
