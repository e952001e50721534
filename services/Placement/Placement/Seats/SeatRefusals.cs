using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>Why a seat is not reserved or released.</summary>
internal static class SeatRefusals
{
    /// <summary>The service province takes no new recruits this year.</summary>
    public static readonly Refusal NoSuchArea = Refusal.Rule("seat.no-such-area", "{0}本年度没有新招募名额。");

    /// <summary>The recruiting province has given away all its seats, or has none.</summary>
    public static readonly Refusal TotalUsedUp = Refusal.Rule("seat.total-used-up", "本省招募总名额 {0} 个已用完。");

    /// <summary>The cell for the service province is full, or there is none, and the self-adjustment budget serves the applicant's own choices only (PLA-7).</summary>
    public static readonly Refusal CellFull = Refusal.Rule("seat.cell-full", "本省在{0}的对口名额 {1} 个已满；自主调剂名额只用于满足申请人的志愿。");

    /// <summary>The cell is full, or there is none, and the budget for seats beyond the cells (自主调剂, D-10) is used up.</summary>
    public static readonly Refusal BudgetUsedUp = Refusal.Rule("seat.budget-used-up", "本省在{0}的对口名额 {1} 个已满，自主调剂名额 {2} 个也已用完。");

    /// <summary>The service province has all its new recruits, from all recruiting provinces together.</summary>
    public static readonly Refusal AreaFull = Refusal.Rule("seat.area-full", "{0}新招募总数 {1} 人已满。");

    /// <summary>REC-14, D-11: seats for those below a bachelor's degree (本科) have reached their share.</summary>
    public static readonly Refusal DegreeRatio = Refusal.Rule("seat.degree-ratio", "本科及以上须占 {0}% 以上，其他学历名额 {1} 个已满。");

    /// <summary>REC-14: the service province has recruited its share of its own (省内招募).</summary>
    public static readonly Refusal InProvinceRatio = Refusal.Rule("seat.in-province-ratio", "{0}省内招募不得超过 {1}%，上限 {2} 人已满。");

    /// <summary>One seat for each applicant: the one held is released first.</summary>
    public static readonly Refusal AlreadyReserved = Refusal.Conflict("seat.already-reserved", "该申请人已有安排，须先退出原安排。");

    /// <summary>The applicant is out: withdrew, failed, or an objection was upheld.</summary>
    public static readonly Refusal CandidateWithdrawn = Refusal.Rule("seat.candidate-withdrawn", "该申请人已退出招募，不能安排。");

    /// <summary>A3: the applicant edited the form, and the university has to review it again.</summary>
    public static readonly Refusal CandidateSuspended = Refusal.Rule("seat.candidate-suspended", "该申请人修改了报名信息，须经高校重新审核后才能安排。");

    /// <summary>D-3: the province is none of the applicant's choices, and the applicant takes no other (服从调剂).</summary>
    public static readonly Refusal OtherProvincesDeclined = Refusal.Rule("seat.other-provinces-declined", "{0}不在该申请人的志愿之内，申请人未选择服从调剂，不能安排。");

    /// <summary>The holder is admitted: the seat is free again when a service that never began is closed (A8).</summary>
    public static readonly Refusal TakenUp = Refusal.Conflict("seat.taken-up", "该申请人已录取，名额随其服务保留；未上岗即终止服务的，办结后名额自动退回。");

    /// <summary>A seat by hand passes over a run's order, and so needs a reason.</summary>
    public static readonly Refusal ReasonRequired = Refusal.Rule("seat.override-reason-required", "人工安排须填写理由。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        NoSuchArea, TotalUsedUp, CellFull, BudgetUsedUp, AreaFull, DegreeRatio, InProvinceRatio, AlreadyReserved, CandidateWithdrawn, CandidateSuspended,
        OtherProvincesDeclined, TakenUp, ReasonRequired,
        .. SeatLifecycle.Table.Refusals,
    ];
}
