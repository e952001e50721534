using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using Do = XibuPlan.ServiceManagement.VolunteerTerms.TermAction;
using static XibuPlan.ServiceManagement.VolunteerTerms.TermState;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// The life of a term. County and province manage volunteers side by side, the province with the higher right
/// (垂直双重管理, SVC-8), so that a county's step is open to its province too.
/// </summary>
public static class VolunteerTermLifecycle
{
    private const Party Office = Party.County | Party.Province;
    private const OfficerRole Maintainer = OfficerRole.Maintainer;

    /// <summary>All rows.</summary>
    public static readonly Lifecycle<TermState, TermAction> Table = new("volunteer-term",
        new(Opened, Do.RecordArrival, Arrived, Party.Province, "SVC-2", Maintainer),
        new(Arrived, Do.RecordArrival, Arrived, Party.Province, "SVC-2", Maintainer),
        new(Unreviewed, Do.RecordArrival, Unreviewed, Party.Province, "SVC-2", Maintainer),
        new(Arrived, Do.Register, Unreviewed, Party.Student, "SVC-3"),
        new(Unreviewed, Do.Register, Unreviewed, Party.Student, "SVC-3"),
        new(Unreviewed, Do.RecordAgreement, Unreviewed, Office, "SVC-2", Maintainer),
        new(OnDuty, Do.RecordAgreement, OnDuty, Office, "SVC-2", Maintainer),
        new(OnDutyExtended, Do.RecordAgreement, OnDutyExtended, Office, "SVC-2", Maintainer),
        new(Unreviewed, Do.ConfirmOnDuty, OnDuty, Office, "T1", Maintainer),
        new(OnDuty, Do.TakeBack, Unreviewed, Office, "T2", Maintainer, NeedsReason: true),
        new(Unreviewed, Do.Transfer, Unreviewed, Party.Province, "T7", Maintainer, NeedsReason: true),
        new(OnDuty, Do.Transfer, OnDuty, Party.Province, "T7", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.Transfer, OnDutyExtended, Party.Province, "T7", Maintainer, NeedsReason: true),
        new(OnDuty, Do.ChangeCategory, OnDuty, Office, "SVC-6", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.ChangeCategory, OnDutyExtended, Office, "SVC-6", Maintainer, NeedsReason: true),
        new(OnDuty, Do.EditDetails, OnDuty, Party.Student, "SVC-10"),
        new(OnDutyExtended, Do.EditDetails, OnDutyExtended, Party.Student, "SVC-10"),
        new(OnDuty, Do.ReleasePayHold, OnDuty, Office, "D-6", Maintainer),
        new(OnDutyExtended, Do.ReleasePayHold, OnDutyExtended, Office, "D-6", Maintainer),
        new(Left, Do.ReleasePayHold, Left, Office, "D-6", Maintainer),
        new(Closed, Do.ReleasePayHold, Closed, Office, "D-6", Maintainer),
        new(OnDuty, Do.RequestExtension, OnDuty, Party.Student, "SVC-5"),
        new(OnDuty, Do.AgreeExtension, OnDutyExtended, Office, "T3", Maintainer),
        new(OnDuty, Do.RefuseExtension, OnDuty, Office, "SVC-5", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.RefuseExtension, OnDuty, Office, "T4", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.StartNextYear, OnDuty, Office, "D-14", Maintainer),
        new(OnDuty, Do.RequestLeave, OnDuty, Party.Student, "SVC-9", NeedsReason: true),
        new(OnDutyExtended, Do.RequestLeave, OnDutyExtended, Party.Student, "SVC-9", NeedsReason: true),
        new(OnDuty, Do.RecordDeparture, Left, Office, "T5", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.RecordDeparture, Left, Office, "T5", Maintainer, NeedsReason: true),
        // The system's: a granted request restores, no officer does by a click on the term (Restores).
        new(Left, Do.Restore, OnDuty, Party.System, "T6", NeedsReason: true),
        new(Left, Do.RestoreExtended, OnDutyExtended, Party.System, "T6", NeedsReason: true),
        new(Opened, Do.Close, Closed, Party.Province, "D-9", Maintainer, NeedsReason: true),
        new(Arrived, Do.Close, Closed, Party.Province, "D-9", Maintainer, NeedsReason: true),
        new(Unreviewed, Do.Close, Closed, Party.Province, "D-9", Maintainer, NeedsReason: true),
        new(OnDuty, Do.Close, Closed, Party.Province, "T9", Maintainer, NeedsReason: true),
        new(OnDutyExtended, Do.Close, Closed, Party.Province, "T9", Maintainer, NeedsReason: true),
        new(Left, Do.Close, Closed, Party.Province, "D-9", Maintainer, NeedsReason: true));

    /// <summary>What the actor may do with a term; an arrival that duty counts from stands.</summary>
    public static IReadOnlyList<string> AllowedActions(TermState state, Actor actor, bool beganDuty) =>
        [.. Table.AllowedActions(state, actor).Where(a => !beganDuty || a != Word.Of(Do.RecordArrival))];

    /// <summary>The states in which the action can be taken.</summary>
    public static TermState[] StatesOf(TermAction action) => [.. Table.Rows.Where(r => r.Action == action).Select(r => r.From)];
}
