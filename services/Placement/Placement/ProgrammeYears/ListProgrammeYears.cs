using System.Globalization;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>The years, latest first.</summary>
internal sealed class ListProgrammeYears : IEndpoint
{
    /// <summary>Who reads the plan: everybody who is signed in as a person of the programme.</summary>
    public const Party Readers = Party.Student | Party.University | Party.County | Party.Prefecture | Party.Province | Party.National | Party.Employer;

    public sealed record Item(int Year, ProgrammeYearState State, int PolicyVersion);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/programme-years", HandleAsync)
        .Allow(Readers)
        .WithName("programme-year.list");

    private static async Task<Reply<Page<Item>>> HandleAsync(PageRequest page, PlacementDbContext db, CancellationToken cancel)
    {
        var before = int.MaxValue;
        if (page.After is { } after && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out before)) return CommonRefusals.Malformed;
        var rows = await db.ProgrammeYears.AsNoTracking().Where(y => y.Year < before).OrderByDescending(y => y.Year).Take(page.Take)
            .Select(y => new Item(y.Year, y.State, y.PolicyVersion)).ToListAsync(cancel);
        return Page<Item>.Of(rows, page, row => row.Year.ToString());
    }
}
