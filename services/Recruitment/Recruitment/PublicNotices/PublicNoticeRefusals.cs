using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>What Recruitment says no to about public notices and objections, beside the lifecycles' own refusals.</summary>
public static class PublicNoticeRefusals
{
    /// <summary>No applicant of the office is at this step.</summary>
    public static readonly Refusal NobodyToList = Refusal.Conflict("public-notice.nobody-to-list", "目前没有可公示的人员。");

    /// <summary>The level is another office's.</summary>
    public static readonly Refusal NotYourLevel = Refusal.Forbidden("public-notice.not-your-level", "{0}须由相应项目办发布。");

    /// <summary>D-16: the full days are not over.</summary>
    public static readonly Refusal StillRunning = Refusal.Conflict("public-notice.still-running", "公示期至 {0}（含当日）届满，届满次日起方可办结。");

    /// <summary>An objection has stopped the clock.</summary>
    public static readonly Refusal ObjectionOpen = Refusal.Conflict("public-notice.objection-open", "尚有未处理的异议，公示期中止计算。");

    /// <summary>The notice does not list the applicant, or no longer.</summary>
    public static readonly Refusal NotListed = Refusal.Conflict("public-notice.not-listed", "该人员不在公示名单中，或公示已经结束。");

    /// <summary>An objection after the last day.</summary>
    public static readonly Refusal PeriodOver = Refusal.Rule("objection.period-over", "公示期已于 {0} 届满，不再受理异议。");

    /// <summary>One open objection per person and applicant.</summary>
    public static readonly Refusal AlreadyFiled = Refusal.Conflict("objection.already-filed", "您对该人员提出的异议正在处理中，请勿重复提交。");

    /// <summary>Four eyes: neither who published nor who objected resolves.</summary>
    public static readonly Refusal SecondOfficerNeeded = Refusal.Forbidden("objection.second-officer-needed", "发布公示或提出异议的人不能处理该异议，须由另一人办理。");

    /// <summary>Every refusal about notices and objections, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        NobodyToList, NotYourLevel, StillRunning, ObjectionOpen, NotListed, PeriodOver, AlreadyFiled, SecondOfficerNeeded,
        NoticeLifecycles.Notice.NotInThisState, NoticeLifecycles.Notice.NotYourStep, .. Objections.Objection.Table.Refusals,
    ];
}
