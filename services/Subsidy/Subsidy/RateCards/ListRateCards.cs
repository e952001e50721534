using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>A version of the rates, as everybody may read it: the rates are public policy.</summary>
/// <param name="EffectiveFrom">The first day it holds for; the first version also holds for every month before.</param>
public sealed record RateCardView(int Version, DateTimeOffset PublishedAt, DateOnly EffectiveFrom, DateOnly ServiceStartsOn,
    Money West, Money SouthXinjiangTibet, Money Central, Proration Proration);

/// <summary>The rate cards of a programme year, oldest version first.</summary>
internal sealed class ListRateCards : IEndpoint
{
    /// <summary>All versions of a year.</summary>
    public sealed record RateCardList(int ProgrammeYear, IReadOnlyList<RateCardView> Versions);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/rate-cards/{year:int}", HandleAsync)
        .AllowEveryone()
        .WithName("rate-card.list");

    private static async Task<Reply<RateCardList>> HandleAsync(int year, SubsidyDbContext db, CancellationToken cancel)
    {
        var versions = await db.RateCards.AsNoTracking().Where(c => c.ProgrammeYear == year).OrderBy(c => c.Version)
            .Select(c => new RateCardView(c.Version, c.PublishedAt, c.EffectiveFrom, c.ServiceStartsOn, c.West, c.SouthXinjiangTibet, c.Central, c.Proration))
            .ToListAsync(cancel);
        return versions.Count == 0 ? CommonRefusals.NotFound : new RateCardList(year, versions);
    }
}
