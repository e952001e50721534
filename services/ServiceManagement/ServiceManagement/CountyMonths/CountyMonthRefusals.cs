using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>Why a step of a county's month may be refused, beside what the lifecycle's table says.</summary>
public static class CountyMonthRefusals
{
    /// <summary>The day that decides has not begun.</summary>
    public static readonly Refusal MonthNotYetOpen = Refusal.Rule("county-month.month-not-yet-open", "{0} 的名单以 {1} 零时为准，届时方可提交。");

    /// <summary>C1: all lines handled.</summary>
    public static readonly Refusal LinesUnreviewed = Refusal.Rule("county-month.lines-unreviewed", "尚有 {0} 名志愿者未审核：{1}。请逐一审核后再提交。");

    /// <summary>The month's check found what would make the list untrue; <c>problems</c> names each line.</summary>
    public static readonly Refusal CheckNotPassed = Refusal.Rule("county-month.check-not-passed", "名单检查未通过，有 {0} 处须先处理：{1}。");

    /// <summary>SVC-8: a province hands in only for a county that it manages itself.</summary>
    public static readonly Refusal NotDirectlyManaged = Refusal.Rule("county-month.not-directly-managed", "{0}未实行省直管，名单须由县级项目办提交。");

    /// <summary>Who submits does not approve.</summary>
    public static readonly Refusal OwnSubmission = Refusal.Forbidden("county-month.own-submission", "提交人不能审核自己提交的名单。");

    /// <summary>D-22: who changed a line since the last approval does not approve it.</summary>
    public static readonly Refusal OwnChange = Refusal.Forbidden("county-month.own-change", "名单自上次审核通过后因您办理的事项发生变动，须由另一名工作人员审核。");

    /// <summary>No county has this code.</summary>
    public static readonly Refusal NotACounty = Refusal.NotFound("county-month.not-a-county", "{0} 不是县级地区。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
        [.. CountyMonthLifecycle.Table.Refusals, MonthNotYetOpen, LinesUnreviewed, CheckNotPassed, NotDirectlyManaged, OwnSubmission, OwnChange, NotACounty];
}
