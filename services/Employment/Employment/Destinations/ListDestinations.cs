using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Destinations;

/// <summary>A leaver's destination.</summary>
public sealed record DestinationView(Guid Id, Guid TermId, Guid PersonId, int ProgrammeYear, string RegionCode, string RegionName, DateOnly LeftOn,
    string Destination);

/// <summary>Destinations of the office's region (a volunteer: their own), oldest first: <c>?year=</c>, <c>?region=</c> (and all inside it), <c>?destination=</c>.</summary>
internal sealed class ListDestinations : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/destinations", HandleAsync)
        .Allow(Party.Student | Party.County | Party.Prefecture | Party.Province | Party.National)
        .WithName("destination.list");

    private static async Task<Reply<Page<DestinationView>>> HandleAsync(int? year, string? region, string? destination, PageRequest page,
        EmploymentDbContext db, CancellationToken cancel)
    {
        if (!RegionPrefix.TryOf(region, out var prefix)) return CommonRefusals.Invalid.ForFields(("region", "行政区划代码应为六位数字"));
        var rows = await db.Destinations.AsNoTracking()
            .Where(d => (year == null || d.ProgrammeYear == year) && d.RegionCode.StartsWith(prefix) && (destination == null || d.Place == destination))
            .Where(d => d.Id > page.AfterId).OrderBy(d => d.Id)
            .Select(d => new DestinationView(d.Id, d.TermId, d.PersonId, d.ProgrammeYear, d.RegionCode, "", d.LeftOn, d.Place))
            .Take(page.Take).ToListAsync(cancel);
        return Page<DestinationView>.Of([.. rows.Select(r => r with { RegionName = RegionDirectory.NameOf(r.RegionCode) })], page, r => r.Id.ToString());
    }
}
