using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using static XibuPlan.Recruitment.Applications.ApplicationAction;
using static XibuPlan.Recruitment.Applications.ApplicationState;
using Row = XibuPlan.ServiceDefaults.Lifecycles.Transition<
    XibuPlan.Recruitment.Applications.ApplicationState, XibuPlan.Recruitment.Applications.ApplicationAction>;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The lifecycle of an application (docs/rules.md §8, A1–A8).</summary>
internal static class ApplicationLifecycle
{
    /// <summary>The states in which the applicant holds a seat and is not yet admitted.</summary>
    public static readonly IReadOnlyList<ApplicationState> Seated =
        [Placed, UnderUniversityNotice, UniversityNoticeDone, UnderProvinceNotice, ProvinceNoticeDone, AgreementSigned];

    /// <summary>The states of who is out, and has no claim to a seat any more.</summary>
    public static readonly IReadOnlyList<ApplicationState> Out = [MedicallyUnfit, Withdrawn, Rejected];

    /// <summary>The table.</summary>
    public static readonly Lifecycle<ApplicationState, ApplicationAction> Table = new("application",
    [
        new Row(Draft, Edit, Draft, Party.Student, "REC-1"),
        new Row(Draft, Submit, Unreviewed, Party.Student, "A1"),
        new Row(Draft, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),

        new Row(Unreviewed, Edit, Unreviewed, Party.Student, "A3"),
        new Row(Unreviewed, Review, Reviewed, Party.University, "A2", OfficerRole.Reviewer),
        new Row(Unreviewed, Return, Returned, Party.University, "REC-6", OfficerRole.Reviewer, NeedsReason: true),
        new Row(Unreviewed, ReserveSeat, Placed, Party.System, "D-7"),
        new Row(Unreviewed, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),

        new Row(Returned, Edit, Returned, Party.Student, "REC-6"),
        new Row(Returned, Submit, Unreviewed, Party.Student, "REC-6"),
        new Row(Returned, ReserveSeat, Placed, Party.System, "D-7"),
        new Row(Returned, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),

        new Row(Reviewed, Edit, Unreviewed, Party.Student, "A3"),
        new Row(Reviewed, Score, Reviewed, Party.University, "REC-7", OfficerRole.Maintainer),
        new Row(Reviewed, Examine, Reviewed, Party.University, "A4", OfficerRole.Maintainer),
        new Row(Reviewed, Clear, Cleared, Party.System, "A4"),
        new Row(Reviewed, FindUnfit, MedicallyUnfit, Party.System, "A4"),
        new Row(Reviewed, ReserveSeat, Placed, Party.System, "D-7"),
        new Row(Reviewed, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),

        new Row(Cleared, Edit, Unreviewed, Party.Student, "A3"),
        new Row(Cleared, Score, Cleared, Party.University, "REC-7", OfficerRole.Maintainer),
        new Row(Cleared, Examine, Cleared, Party.University, "A4", OfficerRole.Maintainer),
        new Row(Cleared, FindUnfit, MedicallyUnfit, Party.System, "A4"),
        new Row(Cleared, Revert, Unreviewed, Party.System, "D-7"),
        new Row(Cleared, ReserveSeat, Placed, Party.System, "A5"),
        new Row(Cleared, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),

        new Row(Placed, PublishUniversityNotice, UnderUniversityNotice, Party.University, "A7", OfficerRole.Maintainer),
        new Row(UnderUniversityNotice, ConcludeUniversityNotice, UniversityNoticeDone, Party.University, "A7"),
        new Row(UnderUniversityNotice, Reject, Rejected, Party.University, "A7", OfficerRole.Reviewer, NeedsReason: true),
        new Row(UniversityNoticeDone, PublishProvinceNotice, UnderProvinceNotice, Party.Province, "A7", OfficerRole.Maintainer),
        new Row(UnderProvinceNotice, ConcludeProvinceNotice, ProvinceNoticeDone, Party.Province, "A7"),
        new Row(UnderProvinceNotice, Reject, Rejected, Party.Province, "A7", OfficerRole.Reviewer, NeedsReason: true),
        new Row(ProvinceNoticeDone, Sign, AgreementSigned, Party.Student, "A7"),
        new Row(AgreementSigned, Confirm, Admitted, Party.Province, "A7", OfficerRole.Reviewer),
        .. Seated.SelectMany(WhileSeated),
    ]);

    // D-7: with a seat, an edit keeps the state and asks for another review; the seat itself may change or go at any time.
    private static Row[] WhileSeated(ApplicationState state) =>
    [
        new(state, Edit, state, Party.Student, "D-7"),
        new(state, Review, state, Party.University, "D-7", OfficerRole.Reviewer),
        new(state, Return, state, Party.University, "D-7", OfficerRole.Reviewer, NeedsReason: true),
        new(state, Examine, state, Party.University, "A4", OfficerRole.Maintainer),
        new(state, FindUnfit, MedicallyUnfit, Party.System, "A4"),
        new(state, ReserveSeat, Placed, Party.System, "A5"),
        new(state, LoseSeat, Cleared, Party.System, "A8"),
        new(state, Withdraw, Withdrawn, Party.Student, "A8", NeedsReason: true),
    ];
}
