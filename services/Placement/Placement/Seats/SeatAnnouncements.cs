using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;

namespace XibuPlan.Placement.Seats;

/// <summary>Tells the other services about seats; a row of the same commit.</summary>
internal static class SeatAnnouncements
{
    public static void AnnounceReserved(this PlacementDbContext db, Seat seat, DateTimeOffset now) => db.Announce(new SeatReserved(
        Guid.CreateVersion7(), now, seat.Id, seat.Revision + 1, seat.Year, seat.RecruitingProvinceCode, seat.ApplicationId, seat.ServiceProvinceCode,
        seat.SelfAdjusted, seat.Explanation));

    public static void AnnounceReleased(this PlacementDbContext db, Seat seat, DateTimeOffset now) => db.Announce(new SeatReleased(
        Guid.CreateVersion7(), now, seat.Id, seat.Revision + 1, seat.Year, seat.RecruitingProvinceCode, seat.ApplicationId, seat.ServiceProvinceCode,
        seat.ReleaseReason!));
}
