using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Where a volunteer's term stands. 未审核, 在岗, 在岗并延期 and 离岗 are the words of the 2013 manual; the others are ours.</summary>
public enum TermState
{
    /// <summary>Admitted; has not reported yet.</summary>
    [Label("待报到")] Opened,

    /// <summary>Reported; the service province named the county.</summary>
    [Label("已报到")] Arrived,

    /// <summary>Second registration done, or taken back; the county has to review.</summary>
    [Label("未审核")] Unreviewed,

    /// <summary>On duty.</summary>
    [Label("在岗")] OnDuty,

    /// <summary>On duty, and the next year is agreed.</summary>
    [Label("在岗并延期")] OnDutyExtended,

    /// <summary>Left (T5). No officer's step on the term leads back; a request that the nation grants does (T6, <see cref="Restores.Restore"/>).</summary>
    [Label("离岗")] Left,

    /// <summary>Archived, never deleted (D-9).</summary>
    [Label("已归档")] Closed,
}

/// <summary>What can be done with a term.</summary>
public enum TermAction
{
    /// <summary>The service province records the arrival and names the county.</summary>
    [Label("报到登记")] RecordArrival,

    /// <summary>The volunteer fills in the second registration (SVC-3).</summary>
    [Label("二次信息注册")] Register,

    /// <summary>SVC-2: the county records the tripartite agreement (三方协议).</summary>
    [Label("登记三方协议")] RecordAgreement,

    /// <summary>T1: the county checked name, card and category; duty begins.</summary>
    [Label("审核在岗")] ConfirmOnDuty,

    /// <summary>T2: the county cancels its confirmation; also the first step of T7.</summary>
    [Label("取消审核")] TakeBack,

    /// <summary>T7: the province adjusts directly.</summary>
    [Label("调整岗位")] Transfer,

    /// <summary>SVC-6: another category (专项), with a reason.</summary>
    [Label("修改专项行动")] ChangeCategory,

    /// <summary>SVC-10: the volunteer's own change of card or contact.</summary>
    [Label("变更个人信息")] EditDetails,

    /// <summary>D-6: the county checked the changed card or name.</summary>
    [Label("解除暂缓发放")] ReleasePayHold,

    /// <summary>SVC-5: the volunteer's written request.</summary>
    [Label("申请延期")] RequestExtension,

    /// <summary>T3: another year is agreed.</summary>
    [Label("同意延期")] AgreeExtension,

    /// <summary>Another year is not agreed (SVC-5), or no longer (T4).</summary>
    [Label("不同意延期")] RefuseExtension,

    /// <summary>D-14: the agreed year begins; nobody drops out of the headcount for it.</summary>
    [Label("续期上岗")] StartNextYear,

    /// <summary>SVC-9: the volunteer asks to leave.</summary>
    [Label("申请离岗")] RequestLeave,

    /// <summary>T5: the county records reason, day and destination of who leaves.</summary>
    [Label("离岗管理")] RecordDeparture,

    /// <summary>T6: the nation takes a departure back.</summary>
    [Label("批准还原")] Restore,

    /// <summary>T6 of who left with another year agreed: the agreement stands again.</summary>
    [Label("批准还原（在岗并延期）")] RestoreExtended,

    /// <summary>T9, D-9: the province archives the term; nothing is deleted.</summary>
    [Label("归档")] Close,
}
