using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>Why a seat is not reserved or released.</summary>
internal static class SeatRefusals
{
    public static readonly Refusal NoSuchArea = Refusal.Rule("seat.no-such-area", "{0}本年度没有新招募名额。");

    public static readonly Refusal TotalUsedUp = Refusal.Rule("seat.total-used-up", "本省招募总名额 {0} 个已用完。");

    public static readonly Refusal CellFull = Refusal.Rule("seat.cell-full", "本省在{0}的对口名额 {1} 个已满；自主调剂名额只用于满足申请人的志愿。");

    public static readonly Refusal BudgetUsedUp = Refusal.Rule("seat.budget-used-up", "本省在{0}的对口名额 {1} 个已满，自主调剂名额 {2} 个也已用完。");

    public static readonly Refusal AreaFull = Refusal.Rule("seat.area-full", "{0}新招募总数 {1} 人已满。");

    public static readonly Refusal DegreeRatio = Refusal.Rule("seat.degree-ratio", "本科及以上须占 {0}% 以上，其他学历名额 {1} 个已满。");

    public static readonly Refusal InProvinceRatio = Refusal.Rule("seat.in-province-ratio", "{0}省内招募不得超过 {1}%，上限 {2} 人已满。");

    public static readonly Refusal AlreadyReserved = Refusal.Conflict("seat.already-reserved", "该申请人已有安排，须先退出原安排。");

    public static readonly Refusal CandidateWithdrawn = Refusal.Rule("seat.candidate-withdrawn", "该申请人已退出招募，不能安排。");

    public static readonly Refusal CandidateSuspended = Refusal.Rule("seat.candidate-suspended", "该申请人修改了报名信息，须经高校重新审核后才能安排。");

    public static readonly Refusal OtherProvincesDeclined = Refusal.Rule("seat.other-provinces-declined", "{0}不在该申请人的志愿之内，申请人未选择服从调剂，不能安排。");

    /// <summary>The holder is admitted: the seat is free again when a service that never began is closed (A8).</summary>
    public static readonly Refusal TakenUp = Refusal.Conflict("seat.taken-up", "该申请人已录取，名额随其服务保留；未上岗即终止服务的，办结后名额自动退回。");

    public static readonly Refusal ReasonRequired = Refusal.Rule("seat.override-reason-required", "人工安排须填写理由。");

    public static readonly IReadOnlyList<Refusal> All =
    [
        NoSuchArea, TotalUsedUp, CellFull, BudgetUsedUp, AreaFull, DegreeRatio, InProvinceRatio, AlreadyReserved, CandidateWithdrawn, CandidateSuspended,
        OtherProvincesDeclined, TakenUp, ReasonRequired,
        .. SeatLifecycle.Table.Refusals,
    ];
}
