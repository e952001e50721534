using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.Applications;

/// <summary>Where an application stands (A1–A8).</summary>
public enum ApplicationState
{
    /// <summary>Saved, not submitted; only the student sees it.</summary>
    [Label("草稿")] Draft,

    /// <summary>Submitted, or reverted by an edit (A3); the university has to review.</summary>
    [Label("未审核")] Unreviewed,

    /// <summary>The university returned it with a reason.</summary>
    [Label("已退回")] Returned,

    /// <summary>The university compared it with the paper form (A2); score or medical result may be missing.</summary>
    [Label("已审核")] Reviewed,

    /// <summary>Reviewed, scored and fit (A4): a candidate, and while there is no seat in the reserve pool (候备, REC-12).</summary>
    [Label("体检合格（候备）")] Cleared,

    /// <summary>Placement reserved a seat (A5).</summary>
    [Label("已对接岗位")] Placed,

    /// <summary>On the university's public notice (A7).</summary>
    [Label("高校公示中")] UnderUniversityNotice,

    /// <summary>The university's notice ran without an upheld objection.</summary>
    [Label("高校公示通过")] UniversityNoticeDone,

    /// <summary>On the province's public notice (A7).</summary>
    [Label("省级公示中")] UnderProvinceNotice,

    /// <summary>The province's notice ran without an upheld objection; the student may sign.</summary>
    [Label("省级公示通过")] ProvinceNoticeDone,

    /// <summary>The student signed the recruitment agreement (招募协议).</summary>
    [Label("已签招募协议")] AgreementSigned,

    /// <summary>The confirmation notice was issued: terminal here, and the beginning of service.</summary>
    [Label("已录取")] Admitted,

    /// <summary>Not fit by the medical result (REC-8): terminal.</summary>
    [Label("体检不合格")] MedicallyUnfit,

    /// <summary>The student withdrew: terminal.</summary>
    [Label("已退出")] Withdrawn,

    /// <summary>An objection to the public notice was upheld: terminal.</summary>
    [Label("公示未通过")] Rejected,
}

/// <summary>What moves an application.</summary>
public enum ApplicationAction
{
    [Label("修改报名表")] Edit,
    [Label("提交")] Submit,
    [Label("审核通过")] Review,
    [Label("退回")] Return,
    [Label("录入选拔成绩")] Score,
    [Label("录入体检结果")] Examine,
    [Label("进入候备库")] Clear,
    [Label("体检不合格")] FindUnfit,
    [Label("撤回候备资格")] Revert,
    [Label("对接岗位")] ReserveSeat,
    [Label("释放岗位名额")] LoseSeat,
    [Label("高校公示")] PublishUniversityNotice,
    [Label("高校公示通过")] ConcludeUniversityNotice,
    [Label("省级公示")] PublishProvinceNotice,
    [Label("省级公示通过")] ConcludeProvinceNotice,
    [Label("公示异议成立")] Reject,
    [Label("签订招募协议")] Sign,
    [Label("签发确认通知书")] Confirm,
    [Label("退出")] Withdraw,
}
