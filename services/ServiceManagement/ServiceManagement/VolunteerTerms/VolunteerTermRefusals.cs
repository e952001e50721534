using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Why a step of a term may be refused, beside what the lifecycle's table says.</summary>
public static class VolunteerTermRefusals
{
    /// <summary>T5: no step of the term takes a departure back; the way is a request that the nation grants (T6).</summary>
    public static readonly Refusal LeavingIsFinal = Refusal.Conflict("volunteer-term.leaving-is-final",
        "处于“离岗”状态的志愿者不能被还原；确需还原须由县级项目办申请并说明原因，经省级项目办同意，由全国项目办审核。");

    /// <summary>The county of an arrival, a transfer (T7) or a restoration (T6) is none of the term's service province.</summary>
    public static readonly Refusal CountyNotInProvince = Refusal.Rule("volunteer-term.county-not-in-province", "{0}不是服务省{1}的县级地区。");

    /// <summary>A date that has not come.</summary>
    public static readonly Refusal DateInTheFuture = Refusal.Rule("volunteer-term.date-in-the-future", "日期 {0} 尚未到来。");

    /// <summary>A date before the volunteer reported or went on duty.</summary>
    public static readonly Refusal DateTooEarly = Refusal.Rule("volunteer-term.date-too-early", "日期 {0} 早于 {1}（{2}）。");

    /// <summary>SVC-16: duty counts from the day of reporting.</summary>
    public static readonly Refusal ArrivalHasDuty = Refusal.Conflict("volunteer-term.arrival-has-duty",
        "该志愿者已有在岗记录，报到日期不能再更正；确有错误的，请先自在岗首日起取消审核。");

    /// <summary>Who registered has a post in the county.</summary>
    public static readonly Refusal ArrivalHasPost = Refusal.Conflict("volunteer-term.arrival-has-post",
        "该志愿者已登记{0}的岗位，只能更正报到日期；改派其他县的，请办理“调整岗位”。");

    /// <summary>Mis-typed, by its check digit.</summary>
    public static readonly Refusal CardInvalid = Refusal.Rule("volunteer-term.card-invalid", "银行卡号校验不通过，请核对卡号。");

    /// <summary>D-20: the card is of a bank that the year does not accept.</summary>
    public static readonly Refusal BankNotAccepted = Refusal.Rule("volunteer-term.bank-not-accepted", "该银行卡不属于本年度接受的发卡银行。");

    /// <summary>SVC-7: the same card in another active term.</summary>
    public static readonly Refusal CardTaken = Refusal.Conflict("volunteer-term.card-taken", "该银行卡号已被其他在册志愿者登记，请查实；情况属实的请与全国项目办联系。");

    /// <summary>SVC-7: the person, or the ID number, serves in another active term.</summary>
    public static readonly Refusal ServesAlready = Refusal.Conflict("volunteer-term.serves-already", "该志愿者已有另一段在册服务，不能同时在册两次。");

    /// <summary>No approved post has this category.</summary>
    public static readonly Refusal CategoryUnknown = Refusal.Rule("volunteer-term.category-unknown", "专项行动“{0}”不在已审定岗位的专项之中。");

    /// <summary>The category is the present one already.</summary>
    public static readonly Refusal CategoryUnchanged = Refusal.Conflict("volunteer-term.category-unchanged", "该志愿者的专项行动已经是“{0}”。");

    /// <summary>D-13: asked for outside the year's window.</summary>
    public static readonly Refusal ExtensionWindowClosed = Refusal.Rule("volunteer-term.extension-window-closed", "延期申请的受理期为 {0} 至 {1}。");

    /// <summary>SVC-5: only after the volunteer's written request.</summary>
    public static readonly Refusal ExtensionNotRequested = Refusal.Rule("volunteer-term.extension-not-requested", "志愿者本人尚未书面申请延期。");

    /// <summary>D-13: service has ended; what is agreed now is a waiver of the province.</summary>
    public static readonly Refusal ExtensionAgreedLate = Refusal.Rule("volunteer-term.extension-agreed-late",
        "服务期已于 {0} 届满，县级项目办不能再同意延期；确需延期的，由省级项目办说明原因后办理。");

    /// <summary>The year that would be refused has begun.</summary>
    public static readonly Refusal ExtensionRefusedLate = Refusal.Rule("volunteer-term.extension-refused-late",
        "原服务期已于 {0} 届满，不能再作“不同意延期”处理；志愿者不再服务的，请办理离岗。");

    /// <summary>SVC-2: one to three years.</summary>
    public static readonly Refusal ThreeYearsAtMost = Refusal.Rule("volunteer-term.three-years-at-most", "服务期最长三年，不能再延期。");

    /// <summary>D-14: the agreed year has not begun.</summary>
    public static readonly Refusal NextYearNotBegun = Refusal.Rule("volunteer-term.next-year-not-begun", "续期年度自 {0} 起，届时方可办理。");

    /// <summary>Nothing is held.</summary>
    public static readonly Refusal NoPayHold = Refusal.Conflict("volunteer-term.no-pay-hold", "该志愿者没有暂缓发放的标记。");

    /// <summary>T5: nobody leaves later than the service ends.</summary>
    public static readonly Refusal LeftAfterEnd = Refusal.Rule("volunteer-term.left-after-end", "服务期至 {0}，离岗日期最晚为 {1}。");

    /// <summary>T9: the term has not ended.</summary>
    public static readonly Refusal NotEnded = Refusal.Rule("volunteer-term.not-ended", "服务期至 {0}，尚未届满，不能归档。");

    /// <summary>Too many reveals by one officer.</summary>
    public static readonly Refusal TooManyReveals = Refusal.TooMany("volunteer-term.too-many-reveals", "一小时内查看完整证件号和卡号的次数已达上限（{0} 次），请稍后再试。");

    /// <summary>A whole ID or card number does not belong into an address that is kept in logs and histories.</summary>
    public static readonly Refusal SearchNumberInFull = Refusal.Rule("volunteer-term.search-number-in-full", "按证件号、卡号或手机号查找时请只输入后四位。");

    /// <summary>Names are kept encrypted and are looked through one by one; so many at most.</summary>
    public static readonly Refusal SearchTooWide = Refusal.Rule("volunteer-term.search-too-wide", "符合条件的志愿者超过 {0} 名，请先按县、状态或年度筛选，再按姓名查找。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        .. VolunteerTermLifecycle.Table.Refusals, LeavingIsFinal, CountyNotInProvince, DateInTheFuture, DateTooEarly, ArrivalHasDuty, ArrivalHasPost, CardInvalid,
        BankNotAccepted, CardTaken, ServesAlready, CategoryUnknown, CategoryUnchanged, ExtensionWindowClosed, ExtensionNotRequested,
        ExtensionAgreedLate, ExtensionRefusedLate, ThreeYearsAtMost,
        NextYearNotBegun, NoPayHold, LeftAfterEnd, NotEnded, TooManyReveals, SearchNumberInFull, SearchTooWide,
    ];
}
