using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Why the national office cannot do something with a year.</summary>
internal static class ProgrammeYearRefusals
{
    public static readonly Refusal AlreadyExists = Refusal.Conflict("programme-year.already-exists", "{0} 年度项目已建立。");

    public static readonly Refusal PolicyKeyUnknown = Refusal.Rule("programme-year.policy-key-unknown", "没有名为 {0} 的政策项。");

    public static readonly Refusal PolicyInvalid = Refusal.Rule("programme-year.policy-invalid", "政策项取值有误：{0}。");

    public static readonly Refusal ScaleMissing = Refusal.Rule("programme-year.scale-missing", "尚未导入实施规模（附件1）。");

    public static readonly Refusal MatrixMissing = Refusal.Rule("programme-year.matrix-missing", "尚未导入对口招募名额（附件2）。");

    public static readonly Refusal SameOfficer = Refusal.Forbidden("programme-year.same-officer", "编制与发布不能由同一人办理，请由另一名审核人员发布。");

    public static readonly Refusal NotPublished = Refusal.Rule("programme-year.not-published", "{0} 年度项目尚未发布。");

    public static readonly Refusal ReplacementClosed = Refusal.Rule("programme-year.replacement-closed", "{0} 年度补录已于{1}截止，不能再安排。");

    public static readonly Refusal ScaleRows = Refusal.Rule("implementation-scale.rows-invalid", "实施规模共有 {0} 处错误，未导入。首处：第 {1} 行“{2}”，{3}。");

    public static readonly Refusal MatrixRows = Refusal.Rule("quota-matrix.rows-invalid", "对口招募名额共有 {0} 处错误，未导入。首处：第 {1} 行“{2}”，{3}。");

    public static readonly Refusal NotCrossFooted = Refusal.Rule("quota-matrix.not-cross-footed", "各招募省名额之和与实施规模的新招募数不符：{0}。");

    public static readonly Refusal InProvinceShare = Refusal.Rule("quota-matrix.in-province-share",
        "省内招募可能达到 {0} 人，超过全国新招募 {1} 人的 {2}%（{3} 人）。");

    public static readonly IReadOnlyList<Refusal> All =
    [
        AlreadyExists, PolicyKeyUnknown, PolicyInvalid, ScaleMissing, MatrixMissing, SameOfficer, NotPublished, ReplacementClosed, ScaleRows, MatrixRows,
        NotCrossFooted, InProvinceShare, .. ProgrammeYearLifecycle.Table.Refusals,
    ];
}
