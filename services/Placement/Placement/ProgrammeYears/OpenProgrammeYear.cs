using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>The national office opens a year; its policy starts from the catalogue's defaults.</summary>
internal sealed class OpenProgrammeYear : IEndpoint
{
    private const int First = 2003;
    private const int Last = 2100;

    /// <summary>Which year.</summary>
    /// <param name="Year">2003, when the programme began, to 2100.</param>
    public sealed record Request(int Year);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/programme-years", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.open");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(Request request, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        if (request.Year is < First or > Last) return CommonRefusals.Invalid.ForFields(("year", $"须为 {First} 至 {Last}"));
        if (await db.ProgrammeYears.AnyAsync(y => y.Year == request.Year, cancel)) return ProgrammeYearRefusals.AlreadyExists.With(request.Year);
        var year = ProgrammeYear.Open(request.Year, actor);
        db.ProgrammeYears.Add(year);
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(year, db, actor, cancel);
    }
}
