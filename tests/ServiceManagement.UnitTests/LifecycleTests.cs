using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.Restores;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;
using C = XibuPlan.ServiceManagement.CountyMonths.CountyMonthState;
using Do = XibuPlan.ServiceManagement.VolunteerTerms.TermAction;
using P = XibuPlan.ServiceManagement.ProvinceMonths.ProvinceMonthState;
using T = XibuPlan.ServiceManagement.VolunteerTerms.TermState;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>
/// Every cell of the five lifecycles: state × action × party × role, against the handbook written down here a second time.
/// </summary>
public sealed class LifecycleTests
{
    private const Party Office = Party.County | Party.Province;
    private const OfficerRole Maintainer = OfficerRole.Maintainer, Reviewer = OfficerRole.Reviewer;
    private static OfficerRole? Anybody => null;

    private static readonly Dictionary<(T, Do), (T To, Party By, OfficerRole? Role, bool Reason)> Terms = new()
    {
        [(T.Opened, Do.RecordArrival)] = (T.Arrived, Party.Province, Maintainer, false),
        [(T.Opened, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.Arrived, Do.RecordArrival)] = (T.Arrived, Party.Province, Maintainer, false),
        [(T.Arrived, Do.Register)] = (T.Unreviewed, Party.Student, Anybody, false),
        [(T.Arrived, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.Unreviewed, Do.RecordArrival)] = (T.Unreviewed, Party.Province, Maintainer, false),
        [(T.Unreviewed, Do.Register)] = (T.Unreviewed, Party.Student, Anybody, false),
        [(T.Unreviewed, Do.RecordAgreement)] = (T.Unreviewed, Office, Maintainer, false),
        [(T.OnDuty, Do.RecordAgreement)] = (T.OnDuty, Office, Maintainer, false),
        [(T.OnDutyExtended, Do.RecordAgreement)] = (T.OnDutyExtended, Office, Maintainer, false),
        [(T.Unreviewed, Do.ConfirmOnDuty)] = (T.OnDuty, Office, Maintainer, false),
        [(T.Unreviewed, Do.Transfer)] = (T.Unreviewed, Party.Province, Maintainer, true),
        [(T.Unreviewed, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.OnDuty, Do.TakeBack)] = (T.Unreviewed, Office, Maintainer, true),
        [(T.OnDuty, Do.Transfer)] = (T.OnDuty, Party.Province, Maintainer, true),
        [(T.OnDuty, Do.ChangeCategory)] = (T.OnDuty, Office, Maintainer, true),
        [(T.OnDuty, Do.EditDetails)] = (T.OnDuty, Party.Student, Anybody, false),
        [(T.OnDuty, Do.ReleasePayHold)] = (T.OnDuty, Office, Maintainer, false),
        [(T.OnDuty, Do.RequestExtension)] = (T.OnDuty, Party.Student, Anybody, false),
        [(T.OnDuty, Do.AgreeExtension)] = (T.OnDutyExtended, Office, Maintainer, false),
        [(T.OnDuty, Do.RefuseExtension)] = (T.OnDuty, Office, Maintainer, true),
        [(T.OnDuty, Do.RequestLeave)] = (T.OnDuty, Party.Student, Anybody, true),
        [(T.OnDuty, Do.RecordDeparture)] = (T.Left, Office, Maintainer, true),
        [(T.OnDuty, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.OnDutyExtended, Do.Transfer)] = (T.OnDutyExtended, Party.Province, Maintainer, true),
        [(T.OnDutyExtended, Do.ChangeCategory)] = (T.OnDutyExtended, Office, Maintainer, true),
        [(T.OnDutyExtended, Do.EditDetails)] = (T.OnDutyExtended, Party.Student, Anybody, false),
        [(T.OnDutyExtended, Do.ReleasePayHold)] = (T.OnDutyExtended, Office, Maintainer, false),
        [(T.OnDutyExtended, Do.RefuseExtension)] = (T.OnDuty, Office, Maintainer, true),
        [(T.OnDutyExtended, Do.StartNextYear)] = (T.OnDuty, Office, Maintainer, false),
        [(T.OnDutyExtended, Do.RequestLeave)] = (T.OnDutyExtended, Party.Student, Anybody, true),
        [(T.OnDutyExtended, Do.RecordDeparture)] = (T.Left, Office, Maintainer, true),
        [(T.OnDutyExtended, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.Left, Do.ReleasePayHold)] = (T.Left, Office, Maintainer, false),
        [(T.Left, Do.Restore)] = (T.OnDuty, Party.System, Anybody, true),
        [(T.Left, Do.RestoreExtended)] = (T.OnDutyExtended, Party.System, Anybody, true),
        [(T.Left, Do.Close)] = (T.Closed, Party.Province, Maintainer, true),
        [(T.Closed, Do.ReleasePayHold)] = (T.Closed, Office, Maintainer, false),
    };

    private static readonly Dictionary<(C, CountyMonthAction), (C To, Party By, OfficerRole? Role, bool Reason)> CountyMonths = new()
    {
        [(C.NotSubmitted, CountyMonthAction.Submit)] = (C.Unreviewed, Party.County, Maintainer, false),
        [(C.Returned, CountyMonthAction.Submit)] = (C.Unreviewed, Party.County, Maintainer, false),
        [(C.NotSubmitted, CountyMonthAction.SubmitDirectly)] = (C.Unreviewed, Party.Province, Maintainer, false),
        [(C.Returned, CountyMonthAction.SubmitDirectly)] = (C.Unreviewed, Party.Province, Maintainer, false),
        [(C.Unreviewed, CountyMonthAction.Approve)] = (C.Approved, Party.Province, Reviewer, false),
        [(C.Unreviewed, CountyMonthAction.Return)] = (C.Returned, Party.Province, Reviewer, true),
        [(C.Approved, CountyMonthAction.Return)] = (C.Returned, Party.Province, Reviewer, true),
        [(C.Unreviewed, CountyMonthAction.Revert)] = (C.Unreviewed, Party.System, Anybody, true),
        [(C.Approved, CountyMonthAction.Revert)] = (C.Unreviewed, Party.System, Anybody, true),
        [(C.Returned, CountyMonthAction.Revert)] = (C.Returned, Party.System, Anybody, true),
    };

    private static readonly Dictionary<(P, ProvinceMonthAction), (P To, Party By, OfficerRole? Role, bool Reason)> ProvinceMonths = new()
    {
        [(P.Open, ProvinceMonthAction.Submit)] = (P.Submitted, Party.Province, Maintainer, false),
        [(P.Returned, ProvinceMonthAction.Submit)] = (P.Submitted, Party.Province, Maintainer, false),
        [(P.Stale, ProvinceMonthAction.Submit)] = (P.Submitted, Party.Province, Maintainer, false),
        [(P.Submitted, ProvinceMonthAction.Certify)] = (P.Certified, Party.National, Reviewer, false),
        [(P.Submitted, ProvinceMonthAction.Return)] = (P.Returned, Party.National, Reviewer, true),
        [(P.Submitted, ProvinceMonthAction.GoStale)] = (P.Stale, Party.System, Anybody, true),
        [(P.Certified, ProvinceMonthAction.GoStale)] = (P.Stale, Party.System, Anybody, true),
    };

    private static readonly Dictionary<(DirectCountyState, DirectCountyAction), (DirectCountyState To, Party By, OfficerRole? Role, bool Reason)> DirectCounties = new()
    {
        [(DirectCountyState.Proposed, DirectCountyAction.Confirm)] = (DirectCountyState.Active, Party.Province, Reviewer, false),
        [(DirectCountyState.Proposed, DirectCountyAction.End)] = (DirectCountyState.Ended, Party.Province, Maintainer, true),
        [(DirectCountyState.Active, DirectCountyAction.End)] = (DirectCountyState.Ended, Party.Province, Maintainer, true),
    };

    private static readonly Dictionary<(RestoreState, RestoreAction), (RestoreState To, Party By, OfficerRole? Role, bool Reason)> Restores = new()
    {
        [(RestoreState.Requested, RestoreAction.Endorse)] = (RestoreState.Endorsed, Party.Province, Reviewer, false),
        [(RestoreState.Requested, RestoreAction.Refuse)] = (RestoreState.Refused, Party.Province, Reviewer, true),
        [(RestoreState.Endorsed, RestoreAction.Grant)] = (RestoreState.Granted, Party.National, Reviewer, false),
        [(RestoreState.Endorsed, RestoreAction.Refuse)] = (RestoreState.Refused, Party.National, Reviewer, true),
    };

    [Fact]
    public void Every_cell_of_a_restore() => AssertEveryCell(RestoreLifecycle.Table, Restores);

    [Fact]
    public void Every_cell_of_direct_management() => AssertEveryCell(DirectCountyLifecycle.Table, DirectCounties);

    [Fact]
    public void Every_cell_of_a_term() => AssertEveryCell(VolunteerTermLifecycle.Table, Terms);

    [Fact]
    public void Every_cell_of_a_countys_month() => AssertEveryCell(CountyMonthLifecycle.Table, CountyMonths);

    [Fact]
    public void Every_cell_of_a_provinces_month() => AssertEveryCell(ProvinceMonthLifecycle.Table, ProvinceMonths);

    private static void AssertEveryCell<TState, TAction>(
        Lifecycle<TState, TAction> table, Dictionary<(TState, TAction), (TState To, Party By, OfficerRole? Role, bool Reason)> expected)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var checkedCells = 0;
        foreach (var from in Enum.GetValues<TState>())
            foreach (var action in Enum.GetValues<TAction>())
                foreach (var party in Enum.GetValues<Party>())
                    foreach (var role in Enum.GetValues<OfficerRole>().Cast<OfficerRole?>().Append(null))
                        foreach (var reason in new[] { null, " ", "有误" })
                        {
                            var actor = People.Of(party, role is { } held ? [held] : []);
                            var next = table.Next(from, action, actor, reason);
                            var exists = expected.TryGetValue((from, action), out var cell);
                            var mayTake = exists && cell.By.HasFlag(party) && party != Party.None && (cell.Role is null || cell.Role == role);
                            if (!exists) Assert.Equal(table.NotInThisState.Code, next.Refusal?.Code);
                            else if (!mayTake) Assert.Equal(table.NotYourStep.Code, next.Refusal?.Code);
                            else if (cell.Reason && string.IsNullOrWhiteSpace(reason)) Assert.Equal(table.ReasonRequired.Code, next.Refusal?.Code);
                            else Assert.Equal(cell.To, next.Value);
                            checkedCells++;
                        }

        Assert.Equal(expected.Count, table.Rows.Count);
        Assert.Equal(Enum.GetValues<TState>().Length * Enum.GetValues<TAction>().Length * Enum.GetValues<Party>().Length * 4 * 3, checkedCells);
    }
}
