using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Why the national office cannot do something with a year.</summary>
internal static class ProgrammeYearRefusals
{
    /// <summary>The year was opened before.</summary>
    public static readonly Refusal AlreadyExists = Refusal.Conflict("programme-year.already-exists", "{0} 年度项目已建立。");

    /// <summary>The catalogue of policy keys has no such key (<see cref="PolicyCatalogue"/>).</summary>
    public static readonly Refusal PolicyKeyUnknown = Refusal.Rule("programme-year.policy-key-unknown", "没有名为 {0} 的政策项。");

    /// <summary>A value is missing, out of its bounds, or does not go with another one; <c>errors</c> names each key.</summary>
    public static readonly Refusal PolicyInvalid = Refusal.Rule("programme-year.policy-invalid", "政策项取值有误：{0}。");

    /// <summary>Matrix and publication need the implementation scale (实施规模, annex 1) first.</summary>
    public static readonly Refusal ScaleMissing = Refusal.Rule("programme-year.scale-missing", "尚未导入实施规模（附件1）。");

    /// <summary>No publication without the quota matrix (对口招募名额, annex 2).</summary>
    public static readonly Refusal MatrixMissing = Refusal.Rule("programme-year.matrix-missing", "尚未导入对口招募名额（附件2）。");

    /// <summary>Who had a hand in the draft or amendment does not publish it.</summary>
    public static readonly Refusal SameOfficer = Refusal.Forbidden("programme-year.same-officer", "编制与发布不能由同一人办理，请由另一名审核人员发布。");

    /// <summary>Nothing is done in a year that is not there or not in force.</summary>
    public static readonly Refusal NotPublished = Refusal.Rule("programme-year.not-published", "{0} 年度项目尚未发布。");

    /// <summary>REC-13: losses are replaced (补录) until a day of the year's policy, and that has passed.</summary>
    public static readonly Refusal ReplacementClosed = Refusal.Rule("programme-year.replacement-closed", "{0} 年度补录已于{1}截止，不能再安排。");

    /// <summary>The scale's file has faults and was not imported; the fact <c>problems</c> names each.</summary>
    public static readonly Refusal ScaleRows = Refusal.Rule("implementation-scale.rows-invalid", "实施规模共有 {0} 处错误，未导入。首处：第 {1} 行“{2}”，{3}。");

    /// <summary>The matrix's file has faults and was not imported; the fact <c>problems</c> names each.</summary>
    public static readonly Refusal MatrixRows = Refusal.Rule("quota-matrix.rows-invalid", "对口招募名额共有 {0} 处错误，未导入。首处：第 {1} 行“{2}”，{3}。");

    /// <summary>The matrix's cells of a service province do not sum to its new recruits in the scale (<see cref="CrossFooting.Check"/>).</summary>
    public static readonly Refusal NotCrossFooted = Refusal.Rule("quota-matrix.not-cross-footed", "各招募省名额之和与实施规模的新招募数不符：{0}。");

    /// <summary>REC-14: in-province recruits could exceed their share of the nation's (<see cref="CrossFooting.CheckNationalShare"/>).</summary>
    public static readonly Refusal InProvinceShare = Refusal.Rule("quota-matrix.in-province-share",
        "省内招募可能达到 {0} 人，超过全国新招募 {1} 人的 {2}%（{3} 人）。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        AlreadyExists, PolicyKeyUnknown, PolicyInvalid, ScaleMissing, MatrixMissing, SameOfficer, NotPublished, ReplacementClosed, ScaleRows, MatrixRows,
        NotCrossFooted, InProvinceShare, .. ProgrammeYearLifecycle.Table.Refusals,
    ];
}
