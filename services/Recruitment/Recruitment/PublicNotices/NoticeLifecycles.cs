using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>Not concluded by its office.</summary>
    [Label("公示中")] Running,

    /// <summary>Every applicant passed or was taken down, and the office said so.</summary>
    [Label("公示结束")] Concluded,
}

/// <summary>What moves a notice.</summary>
public enum NoticeAction
{
    [Label("办结公示")] Conclude,
}

/// <summary>Where one applicant of a notice stands.</summary>
public enum ListingState
{
    /// <summary>Public, and open to objections.</summary>
    [Label("公示中")] Running,

    /// <summary>The days are over without an upheld objection.</summary>
    [Label("公示通过")] Passed,

    /// <summary>Taken down: the applicant left, lost the seat, or an objection was upheld.</summary>
    [Label("已撤下")] TakenDown,
}

/// <summary>What moves a listing.</summary>
public enum ListingAction
{
    [Label("通过")] Pass,
    [Label("撤下")] TakeDown,
}

/// <summary>The lifecycles of public notices (A7).</summary>
internal static class NoticeLifecycles
{
    /// <summary>The notice as a whole.</summary>
    public static readonly Lifecycle<NoticeState, NoticeAction> Notice = new("public-notice",
        new Transition<NoticeState, NoticeAction>(NoticeState.Running, NoticeAction.Conclude, NoticeState.Concluded, Party.University | Party.Province, "D-16"));

    /// <summary>One applicant on it.</summary>
    public static readonly Lifecycle<ListingState, ListingAction> Listing = new("listing",
        new Transition<ListingState, ListingAction>(ListingState.Running, ListingAction.Pass, ListingState.Passed, Party.University | Party.Province, "D-16"),
        new Transition<ListingState, ListingAction>(ListingState.Running, ListingAction.TakeDown, ListingState.TakenDown, Party.System, "A7"));
}
