using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>What a problem means for the month.</summary>
public enum ProblemSeverity
{
    /// <summary>The list would not be true: it cannot be handed in.</summary>
    [Label("须先处理")] Block,

    /// <summary>The list closes all the same; the line is looked at by hand.</summary>
    [Label("请核对")] Warn,
}

/// <summary>A kind of problem that a month's check finds (docs/rules.md §12, 7). The word of each is permanent.</summary>
public enum ProblemCode
{
    /// <summary>C1: the county has not reviewed the volunteer.</summary>
    [Label("尚未审核")] Unreviewed,

    /// <summary>The same ID number is counted in another term of the month (SVC-7).</summary>
    [Label("身份证号重复计入")] DuplicatePerson,

    /// <summary>Counted, without a post, card or phone (SVC-3).</summary>
    [Label("未完成二次信息注册")] SecondRegistrationMissing,

    /// <summary>Arrived before the snapshot and has not registered: not in the list (SVC-3).</summary>
    [Label("已报到未注册，未列入名单")] NotRegistered,

    /// <summary>The ID number's check digit does not fit the others (GB 11643).</summary>
    [Label("身份证号校验位不符")] IdNumberChecksum,

    /// <summary>The card's check digit does not fit the others (Luhn).</summary>
    [Label("银行卡号校验不符")] CardChecksum,

    /// <summary>The same card is counted in another term of the month (SVC-7).</summary>
    [Label("银行卡号重复")] CardShared,

    /// <summary>D-6: payment waits for a check of name or card.</summary>
    [Label("信息变更待复核，暂缓发放")] PayHold,

    /// <summary>SVC-2: the county has not recorded the year's tripartite agreement (三方协议).</summary>
    [Label("未登记三方协议")] AgreementMissing,

    /// <summary>The agreed service ends in the month, or has ended before, and nobody extended or closed it.</summary>
    [Label("服务期届满，待延期或归档")] TermEnded,
}

/// <summary>A problem of one volunteer's line.</summary>
/// <param name="Text">What is wrong, in Chinese, with the figures.</param>
/// <param name="Name">As the caller may read it.</param>
public sealed record MonthProblem(ProblemCode Code, string CodeLabel, ProblemSeverity Severity, string Text, Guid TermId, string Name, string IdNumberMasked);
