using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>Why a post cannot be taken.</summary>
public static class PostRefusals
{
    /// <summary>All places are taken.</summary>
    public static readonly Refusal NoVacancy = Refusal.Conflict("post.no-vacancy", "岗位“{0}”的名额已满，请选择其他岗位。");

    /// <summary>Placement withdrew it.</summary>
    public static readonly Refusal Withdrawn = Refusal.Conflict("post.withdrawn", "岗位“{0}”已撤销，请选择其他岗位。");

    /// <summary>SVC-7: the post lies in another county than the one that reviews the volunteer.</summary>
    public static readonly Refusal NotInYourCounty = Refusal.Rule("post.not-in-your-county", "只能选择本人服务县已审定的岗位。");

    /// <summary>No such approved post.</summary>
    public static readonly Refusal Unknown = Refusal.Rule("post.unknown", "未找到该岗位，或该岗位尚未经全国项目办审定。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [NoVacancy, Withdrawn, NotInYourCounty, Unknown];
}
