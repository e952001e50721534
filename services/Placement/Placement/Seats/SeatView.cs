using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.Seats;

/// <summary>A seat as recruiting and service province see it.</summary>
internal sealed record SeatView(Guid Id, int Year, Guid ApplicationId, string RecruitingProvinceCode, string ServiceProvinceCode, string ServiceProvince,
    SeatState State, bool SelfAdjusted, Guid? RunId, string Explanation, int PolicyVersion, string? ReleaseReason, IReadOnlyList<string> AllowedActions,
    long Revision) : IRevisioned
{
    public static SeatView Of(Seat seat, Actor actor) => new(seat.Id, seat.Year, seat.ApplicationId, seat.RecruitingProvinceCode, seat.ServiceProvinceCode,
        ProvinceAlpha.NameOf(seat.ServiceProvinceCode), seat.State, seat.SelfAdjusted, seat.RunId, seat.Explanation, seat.PolicyVersion, seat.ReleaseReason,
        Mine(seat, actor) ? SeatLifecycle.Table.AllowedActions(seat.State, actor) : [], seat.Revision);

    /// <summary>True for the recruiting province: the service province sees the seat and does nothing with it.</summary>
    public static bool Mine(Seat seat, Actor actor) => actor.Region is { } region && region.Contains(RegionCode.Parse(seat.RecruitingProvinceCode));
}
