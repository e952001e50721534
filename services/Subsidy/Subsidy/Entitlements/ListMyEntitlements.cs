using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Feeds;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>Where a volunteer's month stands.</summary>
public enum MyMonthState
{
    /// <summary>Nothing is due: not on duty when it counted.</summary>
    NotCounted,

    /// <summary>The county has no central rate; the province must settle it.</summary>
    NoCentralRate,

    /// <summary>Computed, but a check of name, ID or card is open.</summary>
    Held,

    /// <summary>Certified and offered to finance.</summary>
    Certified,

    /// <summary>Finance has confirmed the list that holds the line.</summary>
    Acknowledged,
}

/// <summary>A volunteer sees for each month whether they were counted, what it is worth and why (domain.md §3 item 6).</summary>
internal sealed class ListMyEntitlements : IEndpoint
{
    /// <summary>One month.</summary>
    public sealed record MyMonth(YearMonth Month, MyMonthState State, string CountyName, bool Counted, Money Amount, bool Held, IReadOnlyList<string> Reasons);

    /// <summary>All months, oldest first, with the sum of what is not held.</summary>
    public sealed record MyEntitlements(IReadOnlyList<MyMonth> Months, Money Total, Money TotalHeld);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/entitlements/mine", HandleAsync)
        .Allow(Party.Student)
        .WithName("entitlement.mine");

    private static async Task<Reply<MyEntitlements>> HandleAsync(SubsidyDbContext db, Actor actor, CancellationToken cancel)
    {
        var rows = await (from e in db.Entitlements
                          join h in db.Headcounts on e.HeadcountVersionId equals h.CurrentVersionId
                          join feed in db.MonthFeeds on e.Month equals feed.Month
                          where e.PersonId == actor.Id
                          orderby e.Month, e.Id
                          select new { Line = e, feed.State }).AsNoTracking().ToListAsync(cancel);
        return new MyEntitlements(
            [.. rows.Select(r => new MyMonth(r.Line.Month, StateOf(r.Line, r.State), RegionDirectory.NameOf(r.Line.CountyCode), r.Line.Counted,
                r.Line.Amount, r.Line.Held, EntitlementReasons.Of(r.Line)))],
            rows.Where(r => !r.Line.Held).Sum(r => r.Line.Amount), rows.Where(r => r.Line.Held).Sum(r => r.Line.Amount));
    }

    private static MyMonthState StateOf(Entitlement line, MonthFeedState feed) => line switch
    {
        { Problem: not null } => MyMonthState.NoCentralRate,
        { Counted: false, Amount.Fen: 0 } => MyMonthState.NotCounted,
        { Held: true } => MyMonthState.Held,
        _ => feed == MonthFeedState.Acknowledged ? MyMonthState.Acknowledged : MyMonthState.Certified,
    };
}
