using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What the student waits for or has to do next, in words.</summary>
internal static class NextSteps
{
    public static string Of(Application application, RecruitmentPolicy policy) => application.NeedsReReview
        ? "您修改过报名表，请将更正后的纸质《报名登记表》交高校项目办重新审核；岗位名额为您保留。"
        : OfState(application, policy);

    private static string OfState(Application application, RecruitmentPolicy policy) => application.State switch
    {
        ApplicationState.Draft => $"请在{policy.SignupOpen.InChinese()}至{policy.SignupClose.InChinese()}之间提交报名表。",
        ApplicationState.Unreviewed => $"请尽快将签字盖章的纸质《报名登记表》交高校项目办；高校审核截止{policy.ReviewDue.InChinese()}。",
        ApplicationState.Returned => $"请按退回原因修改后重新提交（截止{policy.ReviewDue.InChinese()}）。",
        ApplicationState.Reviewed => $"请参加选拔和体检，等待高校录入结果；录入截止{policy.MedicalDue.InChinese()}。",
        ApplicationState.Cleared => "您已进入候备人选库，等待招募省项目办对接岗位。",
        ApplicationState.Placed => "已为您对接岗位，等待高校公示。",
        ApplicationState.UnderUniversityNotice => $"高校公示中（{policy.UniversityNoticeDays} 天），期满无异议后进入省级公示。",
        ApplicationState.UniversityNoticeDone => "高校公示通过，等待招募省项目办公示。",
        ApplicationState.UnderProvinceNotice => $"省级公示中（{policy.ProvinceNoticeDays} 天），期满无异议后签订招募协议。",
        ApplicationState.ProvinceNoticeDone => $"请签订招募协议（截止{policy.AgreementDue.InChinese()}）。",
        ApplicationState.AgreementSigned => "已签招募协议，等待招募省项目办签发确认通知书。",
        ApplicationState.Admitted => "您已被录取，请按确认通知书的要求报到并参加培训。",
        ApplicationState.MedicallyUnfit => "体检结果不符合要求，本年度报名结束。",
        ApplicationState.Withdrawn => "您已退出本年度报名。",
        ApplicationState.Rejected => "公示期间的异议经核实成立，本年度报名结束。",
        _ => throw new ArgumentOutOfRangeException(nameof(application)),
    };
}
