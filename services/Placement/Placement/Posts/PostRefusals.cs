using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>Why a post is not declared, reviewed or approved.</summary>
internal static class PostRefusals
{
    public static readonly Refusal NotAServiceProvince = Refusal.Rule("post.not-a-service-province", "{0}不在 {1} 年度实施规模之内，没有可申报或审定的岗位。");

    public static readonly Refusal NothingToApprove = Refusal.Rule("post.nothing-to-approve", "{0}没有待审定的岗位。");

    public static readonly Refusal RatioBroken = Refusal.Rule("post.ratio-broken", "审定后岗位结构不符合要求：{0}。整批未审定；确需审定的，由省级项目办申请豁免。");

    public static readonly Refusal SameOfficer = Refusal.Forbidden("post.same-officer", "申报、审核与审定不能由同一人办理，请由另一名审核人员办理。");

    public static readonly IReadOnlyList<Refusal> All = [NotAServiceProvince, NothingToApprove, RatioBroken, SameOfficer, .. PostLifecycle.Table.Refusals];
}
