using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>Seats by year, recruiting province, service province and state: a province's own, and those that come to it.</summary>
internal sealed class ListSeats : IEndpoint
{
    private const Party Readers = Party.Province | Party.National;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/seats", HandleAsync).Allow(Readers);
        routes.MapGet("/api/placement/seats/{id:guid}", GetAsync).Allow(Readers);
    }

    private static async Task<Reply<Page<SeatView>>> HandleAsync(int year, string? recruiting, string? service, Word<SeatState>? state, PageRequest page,
        PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.Seats.AsNoTracking()
            .Where(s => s.Year == year && s.Id > page.AfterId && (recruiting == null || s.RecruitingProvinceCode == recruiting)
                && (service == null || s.ServiceProvinceCode == service) && (wanted == null || s.State == wanted))
            .OrderBy(s => s.Id).Take(page.Take).ToListAsync(cancel);
        return Page<SeatView>.Of([.. rows.Select(s => SeatView.Of(s, actor))], page, s => s.Id.ToString());
    }

    private static async Task<Reply<SeatView>> GetAsync(Guid id, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var seat = await db.Seats.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        return seat is null ? CommonRefusals.NotFound : SeatView.Of(seat, actor);
    }
}
