using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>
/// Finance confirms what it received, by sending the totals back (docs/rules.md §12, 1). Totals that are not those of the version are
/// refused, naming each that differs. The same confirmation again changes nothing.
/// </summary>
internal sealed class AcknowledgeMonthFeed : IEndpoint
{
    public sealed record Request(int Version, int LineCount, int Headcount, Money Amount, string Sha256);

    /// <summary>The confirmation as it is kept.</summary>
    public sealed record AcknowledgementView(YearMonth Month, MonthFeedState State, IReadOnlyList<string> AllowedActions,
        ControlTotals ControlTotals, DateTimeOffset AcknowledgedAt);

    /// <summary>One total that differs.</summary>
    public sealed record TotalDifference(string Field, object Expected, object Received);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/subsidy/headcounts/{month}/acknowledgements", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsAcknowledge, Party.Finance, OfficerRole.Maintainer)
        .AsOperation("headcount.acknowledge");

    private static async Task<Reply<AcknowledgementView>> HandleAsync(YearMonth month, Request request, SubsidyDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        // The lock keeps a certification from superseding the version between the check and the confirmation.
        var text = month.ToString();
        var feed = await db.MonthFeeds.FromSql($"SELECT * FROM month_feeds WHERE month = {text} FOR UPDATE").SingleOrDefaultAsync(cancel);
        if (feed is null) return MonthFeedRefusals.NothingCertified.With(month);
        var version = await db.FeedVersions.SingleOrDefaultAsync(v => v.MonthFeedId == feed.Id && v.Version == request.Version, cancel);
        if (version is null) return MonthFeedRefusals.NoSuchVersion.With(month, request.Version);
        var kept = await db.Acknowledgements.FindAsync([version.Id], cancel);
        if (kept is null && version.Version != feed.CurrentVersion)
            return MonthFeedRefusals.StaleVersion.With(month, feed.CurrentVersion).WithFact("currentVersion", feed.CurrentVersion);
        if (DifferencesOf(request, version) is { Count: > 0 } differences) return Mismatch(month, version, differences);
        if (kept is not null) return View(feed, version, kept, actor);
        if (feed.Acknowledge(actor).IsRefused(out var refusal)) return refusal;

        var acknowledgement = new Acknowledgement { FeedVersionId = version.Id, AcknowledgedBy = actor.Id, By = actor.Party, AcknowledgedAt = clock.GetUtcNow() };
        db.Acknowledgements.Add(acknowledgement);
        await db.SaveChangesAsync(cancel);
        return View(feed, version, acknowledgement, actor);
    }

    private static List<TotalDifference> DifferencesOf(Request received, FeedVersion offered)
    {
        TotalDifference[] totals =
        [
            new("lineCount", offered.LineCount, received.LineCount),
            new("headcount", offered.Headcount, received.Headcount),
            new("amount", offered.Amount, received.Amount),
            new("sha256", offered.Sha256, received.Sha256.ToLowerInvariant()),
        ];
        return [.. totals.Where(t => !t.Expected.Equals(t.Received))];
    }

    private static Refusal Mismatch(YearMonth month, FeedVersion version, List<TotalDifference> differences) =>
        MonthFeedRefusals.AcknowledgementMismatch
            .With(month, version.Version, string.Join("；", differences.Select(d => $"{d.Field} 应为 {d.Expected}，收到 {d.Received}")))
            .ForFields([.. differences.Select(d => (d.Field, $"应为 {d.Expected}"))])
            .WithFact("differences", differences);

    private static AcknowledgementView View(MonthFeed feed, FeedVersion version, Acknowledgement acknowledgement, Actor actor) =>
        new(feed.Month, feed.State, MonthFeedLifecycle.Table.AllowedActions(feed.State, actor), ControlTotals.Of(version), acknowledgement.AcknowledgedAt);
}
