using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>What finance has not acknowledged yet, over all months: the whole of a month that it never acknowledged, and of another only what changed since (D-8).</summary>
internal sealed class GetOutstanding : IEndpoint
{
    /// <summary>The sums.</summary>
    /// <param name="Months">How many months wait.</param>
    /// <param name="Overdue">How many of them longer than finance should take.</param>
    /// <param name="VersionAmount">The whole worth of the versions that wait, acknowledged money among it.</param>
    /// <param name="Amount">What is not acknowledged: <paramref name="FirstAmount"/> and <paramref name="ToPay"/> less <paramref name="ToTakeBack"/>; may be negative.</param>
    /// <param name="FirstAmount">The worth of the months that were never acknowledged.</param>
    /// <param name="ToPay">In months acknowledged before: the sum over the counties that are worth more since.</param>
    /// <param name="ToTakeBack">In months acknowledged before: the sum over the counties that are worth less since; not negative.</param>
    /// <param name="HeldAmount">What of <paramref name="Amount"/> is held; negative where more was released than is newly held.</param>
    public sealed record Answer(int Months, int Overdue, Money VersionAmount, Money Amount, Money FirstAmount, Money ToPay, Money ToTakeBack, Money HeldAmount);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/outstanding", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithName("headcount.outstanding");

    private static async Task<Reply<Answer>> HandleAsync(SubsidyDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        var waiting = await (from f in db.MonthFeeds
                             join v in db.FeedVersions on f.Id equals v.MonthFeedId
                             where f.State != MonthFeedState.Acknowledged && v.Version == f.CurrentVersion
                             select new { Feed = f, Version = v }).AsNoTracking().ToListAsync(cancel);
        var changes = (await db.SinceAcknowledgedAsync(waiting.Select(w => w.Feed), cancel)).Values;
        var first = waiting.Where(w => w.Feed.State == MonthFeedState.Published).Select(w => w.Version).ToList();
        var (firstAmount, today) = (first.Sum(v => v.Amount), clock.Today());
        return new Answer(waiting.Count, waiting.Count(w => today > AcknowledgementTerm.DueOn(w.Version.PublishedAt)), waiting.Sum(w => w.Version.Amount),
            firstAmount + changes.Sum(c => c.Amount), firstAmount, changes.Sum(c => c.ToPay), changes.Sum(c => c.ToTakeBack),
            first.Sum(v => v.HeldAmount) + changes.Sum(c => c.HeldAmount));
    }
}
