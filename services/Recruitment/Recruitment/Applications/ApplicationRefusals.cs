using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What Recruitment says no to about an application, beside the lifecycle's own refusals.</summary>
public static class ApplicationRefusals
{
    /// <summary>No programme year has been published.</summary>
    public static readonly Refusal NoProgrammeYear = Refusal.Rule("application.no-programme-year", "全国项目办尚未发布项目年度，暂不能报名。");

    /// <summary>A1: outside the sign-up window (or, for a returned form, after the review's last day).</summary>
    public static readonly Refusal WindowClosed = Refusal.Rule("application.window-closed", "不在报名时间内：{0} 至 {1}（含首尾两日）。");

    /// <summary>GB 11643: length, check character or birth date.</summary>
    public static readonly Refusal IdNumberInvalid = Refusal.Rule("application.id-number-invalid", "身份证号不正确，请核对后重新填写。");

    /// <summary>One person, one application per year: told on submitting, or where a submitted form gets another number. A draft learns nothing about others.</summary>
    public static readonly Refusal IdNumberTaken = Refusal.Conflict("application.id-number-taken", "该身份证号本年度已有报名记录；如非本人报名，请联系所在高校项目办。");

    /// <summary>Not a university of the ministry's list (REC-4).</summary>
    public static readonly Refusal UniversityUnknown = Refusal.Rule("application.university-unknown", "高校代码“{0}”不在教育部公布的普通高校名单中。");

    /// <summary>REC-4: this year's graduates and graduate students only.</summary>
    public static readonly Refusal NotThisYearsGraduate = Refusal.Rule("application.not-this-years-graduate", "仅限 {0} 届毕业生或在读研究生报名。");

    /// <summary>REC-2, D-3: too few, too many, repeated, or not a service province of the year.</summary>
    public static readonly Refusal ChoicesWrong = Refusal.Rule("application.choices-wrong", "意向服务省须为 {0}–{1} 个不重复的本年度服务省，第一志愿必填。");

    /// <summary>D-7: the seat was counted by these facts.</summary>
    public static readonly Refusal FixedBySeat = Refusal.Conflict("application.fixed-by-seat", "已对接岗位，不能修改：{0}。确需修改的，请先联系招募省项目办释放岗位名额。");

    /// <summary>A2: no paper form, no review.</summary>
    public static readonly Refusal PaperFormMissing = Refusal.Rule("application.paper-form-missing", "收到并核对纸质《报名登记表》后方可审核通过。");

    /// <summary>There is no edit to look at again.</summary>
    public static readonly Refusal NothingToReview = Refusal.Conflict("application.nothing-to-review", "该报名表自上次审核后没有修改，无需重新审核。");

    /// <summary>D-7: edited after the seat was reserved; nothing goes on before it is reviewed again.</summary>
    public static readonly Refusal NeedsReReview = Refusal.Conflict("application.needs-re-review", "学生在对接岗位后修改过报名表，须由高校项目办重新审核后方可继续。");

    /// <summary>A4: who has a seat by results that are no longer there (another university, say) is not admitted by it.</summary>
    public static readonly Refusal ResultsMissing = Refusal.Conflict("application.results-missing", "缺少选拔成绩或合格的体检结果，不能公示、签约和确认。请联系招募省项目办释放岗位名额，由高校项目办审核并补录后重新对接。");

    /// <summary>REC-7: 0–100 with at most two decimals.</summary>
    public static readonly Refusal ScoreOutOfRange = Refusal.Rule("application.score-out-of-range", "选拔成绩须为 0–100，最多两位小数。");

    /// <summary>REC-8: service in Tibet needs the lung function item.</summary>
    public static readonly Refusal LungResultRequired = Refusal.Rule("application.lung-result-required", "意向或对接省份包含西藏，须有肺通气功能检查合格结果。");

    /// <summary>Four eyes: who published the notice does not issue the confirmation.</summary>
    public static readonly Refusal SecondOfficerNeeded = Refusal.Forbidden("application.second-officer-needed", "发布公示的经办人不能签发确认通知书，须由另一人办理。");

    /// <summary>Too many reveals by one officer.</summary>
    public static readonly Refusal TooManyReveals = Refusal.TooMany("application.too-many-reveals", "一小时内查看完整身份证号的次数已达上限（{0} 次），请稍后再试。");

    /// <summary>The form is printed once it is submitted (REC-3).</summary>
    public static readonly Refusal NotSubmitted = Refusal.Conflict("application.not-submitted", "提交报名表之后才能打印《报名登记表》。");

    /// <summary>There is no confirmation notice before the admission (A7).</summary>
    public static readonly Refusal NotAdmitted = Refusal.Conflict("application.not-admitted", "签发确认通知书之后才能打印。");

    /// <summary>More than a form can hold.</summary>
    public static readonly Refusal DraftTooLarge = Refusal.Rule("application.draft-too-large", "草稿内容过长，无法保存。");

    /// <summary>Every refusal about an application, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        NoProgrammeYear, WindowClosed, IdNumberInvalid, IdNumberTaken, UniversityUnknown, NotThisYearsGraduate, ChoicesWrong, FixedBySeat,
        PaperFormMissing, NothingToReview, NeedsReReview, ResultsMissing, ScoreOutOfRange, LungResultRequired, SecondOfficerNeeded, TooManyReveals,
        NotSubmitted, NotAdmitted, DraftTooLarge,
        .. ApplicationLifecycle.Table.Refusals,
    ];
}
