using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using static XibuPlan.ServiceManagement.CountyMonths.CountyMonthAction;
using static XibuPlan.ServiceManagement.CountyMonths.CountyMonthState;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>Where a county's month stands.</summary>
public enum CountyMonthState
{
    /// <summary>The county has not handed it in.</summary>
    [Label("未提交")] NotSubmitted,

    /// <summary>Waits for the province; shown red.</summary>
    [Label("未审核")] Unreviewed,

    /// <summary>Approved by the province; shown black.</summary>
    [Label("审核通过")] Approved,

    /// <summary>The province gave it back with a reason.</summary>
    [Label("已退回")] Returned,
}

/// <summary>What can be done with a county's month.</summary>
public enum CountyMonthAction
{
    /// <summary>C1: the county hands it in to the province.</summary>
    [Label("提交省项目办")] Submit,

    /// <summary>C1 where the province manages the county itself (SVC-8).</summary>
    [Label("提交（省直管）")] SubmitDirectly,

    /// <summary>C2: the province approves it.</summary>
    [Label("审核通过")] Approve,

    /// <summary>The province gives it back.</summary>
    [Label("退回")] Return,

    /// <summary>C3: a change of a headcount-relevant fact.</summary>
    [Label("内容变动，须审核")] Revert,
}

/// <summary>C1–C3. A revert leads to 未审核, not to 未提交: "状态立即变为“未审核”，请随时重新审核确认" speaks to the province.</summary>
public static class CountyMonthLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<CountyMonthState, CountyMonthAction> Table = new("county-month",
        new(NotSubmitted, Submit, Unreviewed, Party.County, "C1", OfficerRole.Maintainer),
        new(Returned, Submit, Unreviewed, Party.County, "C1", OfficerRole.Maintainer),
        new(NotSubmitted, SubmitDirectly, Unreviewed, Party.Province, "SVC-8", OfficerRole.Maintainer),
        new(Returned, SubmitDirectly, Unreviewed, Party.Province, "SVC-8", OfficerRole.Maintainer),
        new(Unreviewed, Approve, Approved, Party.Province, "C2", OfficerRole.Reviewer),
        new(Unreviewed, Return, Returned, Party.Province, "C2", OfficerRole.Reviewer, NeedsReason: true),
        new(Approved, Return, Returned, Party.Province, "C2", OfficerRole.Reviewer, NeedsReason: true),
        new(Unreviewed, Revert, Unreviewed, Party.System, "C3", NeedsReason: true),
        new(Approved, Revert, Unreviewed, Party.System, "C3", NeedsReason: true),
        // The county has it already, so nothing is put back; whose change it was is kept for the approval to come (D-22).
        new(Returned, Revert, Returned, Party.System, "C3", NeedsReason: true));

    /// <summary>What the actor may do with a county's month; a province hands in for a county only where it manages it.</summary>
    public static IReadOnlyList<string> AllowedActions(CountyMonthState state, Actor actor, bool isDirect) =>
        [.. Table.AllowedActions(state, actor).Where(a => isDirect || a != Word.Of(SubmitDirectly))];
}
