using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>The lines behind a feed version, for finance and audit: by term, without a person's account or name.</summary>
internal sealed class ListFeedEntitlements : IEndpoint
{
    /// <summary>One term's line.</summary>
    public sealed record FeedEntitlement(Guid TermId, string ProvinceCode, string CountyCode, bool Counted, Money Amount, bool Held,
        string? Problem, EntitlementBasis Basis, IReadOnlyList<string> Reasons);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/{month}/lines", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithName("headcount.lines");

    private static async Task<Reply<Page<FeedEntitlement>>> HandleAsync(YearMonth month, int? version, PageRequest page, SubsidyDbContext db, CancellationToken cancel)
    {
        var found = await db.FindFeedAsync(month, version, cancel);
        if (found.IsRefused(out var refusal, out var feed)) return refusal;
        var rows = await (from part in db.FeedParts
                          join e in db.Entitlements on part.HeadcountVersionId equals e.HeadcountVersionId
                          where part.FeedVersionId == feed.Version.Id && e.Id > page.AfterId
                          orderby e.Id
                          select e).AsNoTracking().Take(page.Take).ToListAsync(cancel);
        var lines = Page<Entitlement>.Of(rows, page, e => e.Id.ToString());
        return new Page<FeedEntitlement>([.. lines.Items.Select(ViewOf)], lines.NextCursor);
    }

    private static FeedEntitlement ViewOf(Entitlement line) => new(line.TermId, line.ProvinceCode, line.CountyCode, line.Counted, line.Amount,
        line.Held, line.Problem, EntitlementBasis.Of(line), EntitlementReasons.Of(line));
}
