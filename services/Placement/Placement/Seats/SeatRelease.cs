using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>Releases a live seat and gives its place back; what an officer and a withdrawal have in common. The candidate's row is locked already.</summary>
internal static class SeatRelease
{
    public static async Task<Outcome> ApplyAsync(PlacementDbContext db, Seat seat, string? reason, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (seat.Release(reason, actor).IsRefused(out var refusal)) return refusal;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == seat.Year, cancel);
        var locked = await LockedQuotas.TakeAsync(db, seat.Year, seat.RecruitingProvinceCode, [seat.ServiceProvinceCode], cancel)
            ?? throw new InvalidOperationException("A seat has no recruiting quota.");
        new SeatLedger(locked, year.InForce).GiveBack(seat.ServiceProvinceCode, seat.CountsAsBachelor);
        db.AnnounceReleased(seat, actor, now);
        return Outcome.Done;
    }

    /// <summary>The same by the system itself, which may release every live seat.</summary>
    public static async Task BySystemAsync(PlacementDbContext db, Seat seat, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        if ((await ApplyAsync(db, seat, reason, Actor.System, now, cancel)).IsRefused(out var refusal))
            throw new InvalidOperationException($"A live seat could not be released: {refusal.Code}");
    }
}
