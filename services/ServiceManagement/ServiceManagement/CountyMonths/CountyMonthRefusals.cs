using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>Why a step of a county's month may be refused, beside what the lifecycle's table says.</summary>
public static class CountyMonthRefusals
{
    /// <summary>The day that decides has not begun.</summary>
    public static readonly Refusal MonthNotYetOpen = Refusal.Rule("county-month.month-not-yet-open", "{0} 的名单以 {1} 零时为准，届时方可提交。");

    /// <summary>C1: all lines handled.</summary>
    public static readonly Refusal LinesUnreviewed = Refusal.Rule("county-month.lines-unreviewed", "尚有 {0} 名志愿者未审核：{1}。请逐一审核后再提交。");

    /// <summary>Who submits does not approve.</summary>
    public static readonly Refusal OwnSubmission = Refusal.Forbidden("county-month.own-submission", "提交人不能审核自己提交的名单。");

    /// <summary>No county has this code.</summary>
    public static readonly Refusal NotACounty = Refusal.NotFound("county-month.not-a-county", "{0} 不是县级地区。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
        [.. CountyMonthLifecycle.Table.Refusals, MonthNotYetOpen, LinesUnreviewed, OwnSubmission, NotACounty];
}
