using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>A month in finance's list, with the totals of the version that holds.</summary>
/// <param name="ProvinceCount">How many provinces' certified months are in it.</param>
/// <param name="AcknowledgedVersion">The last version that finance acknowledged, or null.</param>
/// <param name="Change">What is still to be paid or taken back, where a version was acknowledged and another holds now; else null.</param>
/// <param name="DueOn">The last day on which an acknowledgement is in time; null where none is waited for.</param>
public sealed record MonthFeedRow(YearMonth Month, MonthFeedState State, string StateLabel, int CurrentVersion, DateTimeOffset PublishedAt, int ProvinceCount,
    ControlTotals ControlTotals, Entitlements.Money HeldAmount, int? AcknowledgedVersion, SinceAcknowledged? Change, DateOnly? DueOn, bool Overdue, IReadOnlyList<string> AllowedActions);

/// <summary>The months that are offered to finance, newest first: <c>?state=</c>.</summary>
internal sealed class ListMonthFeeds : IEndpoint
{
    private static readonly ListOrder<MonthFeed> Order = new ListOrder<MonthFeed>(f => f.Id, "-month")
        .By("month", f => f.Month).ByDeclared("state", f => f.State).By("version", f => f.CurrentVersion);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithMetadata(Order)
        .WithName("headcount.list");

    private static async Task<Reply<Page<MonthFeedRow>>> HandleAsync(Word<MonthFeedState>? state, ListRequest request, SubsidyDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var today = clock.Today();
        var page = await Order.PageAsync(db.MonthFeeds.AsNoTracking().Where(f => wanted == null || f.State == wanted), request,
            f => new
            {
                Feed = f,
                Version = db.FeedVersions.SingleOrDefault(v => v.MonthFeedId == f.Id && v.Version == f.CurrentVersion)!,
                Provinces = db.FeedParts.Count(p => db.FeedVersions.Any(v => v.Id == p.FeedVersionId && v.MonthFeedId == f.Id && v.Version == f.CurrentVersion)),
            },
            r => (r.Feed, Row: RowOf(r.Feed, r.Version, r.Provinces, actor, today)), cancel);
        if (page.IsRefused(out var refusal, out var found)) return refusal;
        var changes = await db.SinceAcknowledgedAsync(found.Items.Select(i => i.Feed), cancel);
        return new Page<MonthFeedRow>([.. found.Items.Select(i => i.Row with { Change = changes.GetValueOrDefault(i.Feed.Id) })], found.NextCursor, found.Total);
    }

    private static MonthFeedRow RowOf(MonthFeed feed, FeedVersion version, int provinces, Actor actor, DateOnly today)
    {
        var dueOn = feed.State == MonthFeedState.Acknowledged ? (DateOnly?)null : AcknowledgementTerm.DueOn(version.PublishedAt);
        return new(feed.Month, feed.State, feed.State.Label(), feed.CurrentVersion, version.PublishedAt, provinces, ControlTotals.Of(version), version.HeldAmount,
            feed.AcknowledgedVersion, Change: null, dueOn, today > dueOn, MonthFeedLifecycle.Table.AllowedActions(feed.State, actor));
    }
}

/// <summary>How soon finance should answer. The sources name no day; ten keep the payment within the month that follows.</summary>
public static class AcknowledgementTerm
{
    /// <summary>Days after publication.</summary>
    public const int Days = 10;

    /// <summary>The last day in time, of China.</summary>
    public static DateOnly DueOn(DateTimeOffset publishedAt) => ChinaTime.DayOf(publishedAt).AddDays(Days);
}
