using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Destinations;

/// <summary>How many leavers went where, by county or (<c>?by=province</c>) by province, within the office's region.</summary>
internal sealed class GetDestinationStatistics : IEndpoint
{
    /// <summary>What the figures are grouped by.</summary>
    public enum Grouping
    {
        /// <summary>By county.</summary>
        County,

        /// <summary>By service province.</summary>
        Province,
    }

    /// <summary>One destination's share.</summary>
    public sealed record DestinationCount(string Destination, int Count);

    /// <summary>One region's figures.</summary>
    public sealed record RegionCounts(string RegionCode, string RegionName, int Total, IReadOnlyList<DestinationCount> Destinations);

    /// <summary>All regions, by code.</summary>
    public sealed record Statistics(int Total, IReadOnlyList<RegionCounts> Regions);

    private sealed record Cell(string RegionCode, string Place, int Count);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/destinations/statistics", HandleAsync)
        .Allow(Party.County | Party.Prefecture | Party.Province | Party.National)
        .WithName("destination.statistics");

    private static async Task<Reply<Statistics>> HandleAsync(int? year, string? by, EmploymentDbContext db, CancellationToken cancel)
    {
        if (!Enum.TryParse<Grouping>(by ?? nameof(Grouping.County), ignoreCase: true, out var grouping) || !Enum.IsDefined(grouping))
            return CommonRefusals.Invalid.ForFields(("by", "只能是 county 或 province"));
        var cells = await db.Destinations.Where(d => year == null || d.ProgrammeYear == year)
            .GroupBy(d => new { d.RegionCode, d.Place }).Select(g => new Cell(g.Key.RegionCode, g.Key.Place, g.Count())).ToListAsync(cancel);
        var regions = cells.GroupBy(c => KeyOf(c.RegionCode, grouping)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(CountsOf).ToList();
        return new Statistics(regions.Sum(r => r.Total), regions);
    }

    private static string KeyOf(string region, Grouping grouping) => grouping == Grouping.County ? region : RegionCode.Parse(region).Province.Digits;

    private static RegionCounts CountsOf(IGrouping<string, Cell> region) => new(region.Key, RegionDirectory.NameOf(region.Key), region.Sum(c => c.Count),
        [.. region.GroupBy(c => c.Place).Select(g => new DestinationCount(g.Key, g.Sum(c => c.Count))).OrderByDescending(d => d.Count).ThenBy(d => d.Destination, StringComparer.Ordinal)]);
}
