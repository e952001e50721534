using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>What finance can be refused.</summary>
public static class MonthFeedRefusals
{
    /// <summary>No province's month is certified yet.</summary>
    public static readonly Refusal NothingCertified = Refusal.NotFound("headcount.nothing-certified", "{0} 尚无任何省份的人数经全国项目办认定。");

    /// <summary>The month has no feed version of that number.</summary>
    public static readonly Refusal NoSuchVersion = Refusal.NotFound("headcount.no-such-version", "{0} 没有第 {1} 版数据。");

    /// <summary>A later version replaced the one that was to be acknowledged.</summary>
    public static readonly Refusal StaleVersion = Refusal.Conflict("headcount.stale-version", "{0} 的数据已更新到第 {1} 版，请重新读取后再确认。");

    /// <summary>The totals received are not those that were offered; <c>differences</c> names each.</summary>
    public static readonly Refusal AcknowledgementMismatch = Refusal.Rule("headcount.acknowledgement-mismatch",
        "收到的汇总数与 {0} 第 {1} 版不一致：{2}。请重新读取，核对无误后再确认。");

    /// <summary>The whole catalogue.</summary>
    public static readonly IReadOnlyList<Refusal> All =
        [NothingCertified, NoSuchVersion, StaleVersion, AcknowledgementMismatch, .. MonthFeedLifecycle.Table.Refusals];
}
