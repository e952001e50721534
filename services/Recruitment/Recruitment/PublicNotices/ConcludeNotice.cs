using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>
/// A7, D-16: the publishing office concludes a notice for every applicant whose days are over. Those whose clock an objection has
/// stopped, or who wait for a second review, stay on it and are concluded later. Once everybody passed or was taken down, nothing
/// is waited for: the office concludes it at once.
/// </summary>
internal sealed class ConcludeNotice : IEndpoint
{
    public sealed record Concluded(NoticeView Notice, int Done, int Refused, IReadOnlyList<ItemOutcome> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/public-notices/{id:guid}/conclude", HandleAsync)
        .Allow(Party.University | Party.Province)
        .AsOperation("public-notice.conclude");

    private static async Task<Reply<Concluded>> HandleAsync(Guid id, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.PublicNotices.SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } notice) return CommonRefusals.NotFound;
        if (notice.RefusesConclusion(actor) is { } refusal) return refusal;
        var running = db.Listings.Where(l => l.NoticeId == id && l.State == ListingState.Running);
        var listed = await running.Select(l => l.ApplicationId).ToListAsync(cancel);
        var applications = await db.LockApplications(listed).ToDictionaryAsync(a => a.Id, cancel);
        // Read only now: a withdrawal or a released seat may have taken somebody off the notice while this waited.
        var listings = await running.ToListAsync(cancel);
        var refusals = listings.ToDictionary(l => l.ApplicationId, l => Pass(l, applications[l.ApplicationId], notice.Level, actor, clock));
        if (NobodyPasses(refusals) is { } nobody) return nobody;

        if (refusals.Values.All(r => r is null)) notice.Conclude();
        await db.SaveChangesAsync(cancel);
        var outcome = BulkOutcome.Of([.. listings.Select(l => ItemOutcome.Of(l.ApplicationId, applications[l.ApplicationId], refusals[l.ApplicationId]))]);
        return new Concluded(NoticeView.Of(notice, actor), outcome.Done, outcome.Refused, outcome.Items);
    }

    // Where nothing can be done, the days come first: they pass by themselves.
    private static Refusal? NobodyPasses(Dictionary<Guid, Refusal?> refusals) => refusals.Count == 0 || refusals.ContainsValue(null)
        ? null
        : refusals.Values.FirstOrDefault(r => r!.Code == PublicNoticeRefusals.StillRunning.Code) ?? refusals.Values.First();

    private static Refusal? Pass(Listing listing, Application application, NoticeLevel level, Actor actor, TimeProvider clock)
    {
        if (application.RefusesToPass(level, actor) is { } blocked) return blocked;
        if (listing.Pass(actor, clock.Today()).IsRefused(out var refusal)) return refusal;
        return application.PassNotice(level, actor, clock.GetUtcNow()).Refusal is { } bug
            ? throw new InvalidOperationException($"A listing passed and its application did not: {bug.Code}") : null;
    }
}
