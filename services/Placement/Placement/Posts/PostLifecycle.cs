using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.Posts;

/// <summary>Where a post stands.</summary>
internal enum PostState
{
    [Label("县已申报")] Declared,
    [Label("省已审核")] ReviewedByProvince,
    [Label("已退回")] Returned,
    [Label("全国已审定")] Approved,
    [Label("已撤销")] Withdrawn,
}

/// <summary>What the offices do with a post.</summary>
internal enum PostAction
{
    /// <summary>Begins the post's life, so no state leads to it.</summary>
    [Label("申报")] Declare,

    [Label("修改")] Amend,
    [Label("审核")] Review,
    [Label("退回")] Return,
    [Label("审定")] Approve,
    [Label("撤销")] Withdraw,
}

/// <summary>J1: county → province → nation (PLA-4).</summary>
internal static class PostLifecycle
{
    private const string Rule = "J1";

    public static readonly Lifecycle<PostState, PostAction> Table = new("post",
        new(PostState.Declared, PostAction.Amend, PostState.Declared, Party.County, Rule, OfficerRole.Maintainer),
        new(PostState.Declared, PostAction.Review, PostState.ReviewedByProvince, Party.Province, Rule, OfficerRole.Reviewer),
        new(PostState.Declared, PostAction.Return, PostState.Returned, Party.Province, Rule, OfficerRole.Reviewer, NeedsReason: true),
        new(PostState.Declared, PostAction.Withdraw, PostState.Withdrawn, Party.County, Rule, OfficerRole.Maintainer, NeedsReason: true),
        new(PostState.Returned, PostAction.Amend, PostState.Declared, Party.County, Rule, OfficerRole.Maintainer),
        new(PostState.Returned, PostAction.Withdraw, PostState.Withdrawn, Party.County, Rule, OfficerRole.Maintainer, NeedsReason: true),
        new(PostState.ReviewedByProvince, PostAction.Return, PostState.Returned, Party.National, Rule, OfficerRole.Reviewer, NeedsReason: true),
        new(PostState.ReviewedByProvince, PostAction.Approve, PostState.Approved, Party.National, Rule, OfficerRole.Reviewer),
        new(PostState.ReviewedByProvince, PostAction.Withdraw, PostState.Withdrawn, Party.Province, Rule, OfficerRole.Reviewer, NeedsReason: true),
        new(PostState.Approved, PostAction.Withdraw, PostState.Withdrawn, Party.Province, Rule, OfficerRole.Reviewer, NeedsReason: true));
}
