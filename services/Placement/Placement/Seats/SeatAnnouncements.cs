using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// Tells the other services about seats; a row of the same commit. Events are kept for good, and so what an officer typed stays with
/// the seat, and a fixed phrase goes in its place (docs/decisions/0018). What a run or the system explains is announced as it is.
/// </summary>
internal static class SeatAnnouncements
{
    public static void AnnounceReserved(this PlacementDbContext db, Seat seat, DateTimeOffset now) => db.Announce(new SeatReserved(
        Guid.CreateVersion7(), now, seat.Id, seat.Revision + 1, seat.Year, seat.RecruitingProvinceCode, seat.ApplicationId, seat.ServiceProvinceCode,
        seat.SelfAdjusted, seat.RunId is null ? $"招募省项目办人工安排到{ProvinceAlpha.NameOf(seat.ServiceProvinceCode)}。" : seat.Explanation));

    public static void AnnounceReleased(this PlacementDbContext db, Seat seat, Actor by, DateTimeOffset now) => db.Announce(new SeatReleased(
        Guid.CreateVersion7(), now, seat.Id, seat.Revision + 1, seat.Year, seat.RecruitingProvinceCode, seat.ApplicationId, seat.ServiceProvinceCode,
        by.Party == Party.System ? seat.ReleaseReason! : "招募省项目办退出了原安排。"));
}
