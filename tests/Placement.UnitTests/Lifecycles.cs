using XibuPlan.Placement.PlacementRuns;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using static XibuPlan.ServiceDefaults.Access.OfficerRole;
using static XibuPlan.ServiceDefaults.Access.Party;

namespace XibuPlan.Placement.UnitTests;

/// <summary>Every cell of state × action × party × role of every lifecycle; what is not listed here must be refused.</summary>
public sealed class Lifecycles
{
    [Fact]
    public void A_post_goes_from_county_to_province_to_nation() => AssertCells(PostLifecycle.Table,
        (PostState.Declared, PostAction.Amend, PostState.Declared, County, Maintainer),
        (PostState.Declared, PostAction.Review, PostState.ReviewedByProvince, Province, Reviewer),
        (PostState.Declared, PostAction.Return, PostState.Returned, Province, Reviewer),
        (PostState.Declared, PostAction.Withdraw, PostState.Withdrawn, County, Maintainer),
        (PostState.Returned, PostAction.Amend, PostState.Declared, County, Maintainer),
        (PostState.Returned, PostAction.Withdraw, PostState.Withdrawn, County, Maintainer),
        (PostState.ReviewedByProvince, PostAction.Return, PostState.Returned, National, Reviewer),
        (PostState.ReviewedByProvince, PostAction.Approve, PostState.Approved, National, Reviewer),
        (PostState.ReviewedByProvince, PostAction.Withdraw, PostState.Withdrawn, Province, Reviewer),
        (PostState.Approved, PostAction.Withdraw, PostState.Withdrawn, Province, Reviewer));

    [Fact]
    public void A_year_is_edited_by_one_and_published_by_another_role() => AssertCells(ProgrammeYearLifecycle.Table,
        (ProgrammeYearState.Draft, ProgrammeYearAction.Edit, ProgrammeYearState.Draft, National, Maintainer),
        (ProgrammeYearState.Draft, ProgrammeYearAction.Publish, ProgrammeYearState.Published, National, Reviewer),
        (ProgrammeYearState.Published, ProgrammeYearAction.Amend, ProgrammeYearState.Amending, National, Maintainer),
        (ProgrammeYearState.Amending, ProgrammeYearAction.Amend, ProgrammeYearState.Amending, National, Maintainer),
        (ProgrammeYearState.Amending, ProgrammeYearAction.Publish, ProgrammeYearState.Published, National, Reviewer),
        (ProgrammeYearState.Amending, ProgrammeYearAction.DropAmendment, ProgrammeYearState.Published, National, Maintainer));

    [Fact]
    public void A_waiver_is_decided_by_the_nation() => AssertCells(RatioWaiverLifecycle.Table,
        (RatioWaiverState.Requested, RatioWaiverAction.Grant, RatioWaiverState.Granted, National, Reviewer),
        (RatioWaiverState.Requested, RatioWaiverAction.Refuse, RatioWaiverState.Refused, National, Reviewer));

    [Fact]
    public void A_run_is_confirmed_by_a_reviewer_of_the_province() => AssertCells(PlacementRunLifecycle.Table,
        (PlacementRunState.Proposed, PlacementRunAction.Confirm, PlacementRunState.Confirmed, Province, Reviewer),
        (PlacementRunState.Proposed, PlacementRunAction.Discard, PlacementRunState.Discarded, Province, null));

    [Fact]
    public void A_seat_is_released_by_its_province_or_by_the_system_and_once_taken_up_by_the_system_only() => AssertCells(SeatLifecycle.Table,
        (SeatState.Reserved, SeatAction.TakeUp, SeatState.TakenUp, Party.System, null),
        (SeatState.Released, SeatAction.TakeUp, SeatState.TakenUp, Party.System, null),
        (SeatState.Reserved, SeatAction.Release, SeatState.Released, Province, Reviewer),
        (SeatState.Reserved, SeatAction.Release, SeatState.Released, Party.System, null),
        (SeatState.TakenUp, SeatAction.Release, SeatState.Released, Party.System, null));

    [Fact]
    public void What_undoes_another_office_work_needs_a_reason()
    {
        var nation = Officer(National, [Reviewer]);
        Assert.Equal("post.reason-required", PostLifecycle.Table.Next(PostState.ReviewedByProvince, PostAction.Return, nation, " ").Refusal!.Code);
        Assert.Equal("ratio-waiver.reason-required", RatioWaiverLifecycle.Table.Next(RatioWaiverState.Requested, RatioWaiverAction.Grant, nation).Refusal!.Code);
        Assert.Equal("seat.reason-required", SeatLifecycle.Table.Next(SeatState.Reserved, SeatAction.Release, Officer(Province, [Reviewer])).Refusal!.Code);
    }

    private static void AssertCells<TState, TAction>(Lifecycle<TState, TAction> table, params (TState From, TAction Action, TState To, Party By, OfficerRole? Role)[] cells)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        foreach (var from in Enum.GetValues<TState>())
            foreach (var action in Enum.GetValues<TAction>())
                foreach (var party in Enum.GetValues<Party>())
                    foreach (var role in Enum.GetValues<OfficerRole>())
                    {
                        var expected = cells.Where(c => c.From.Equals(from) && c.Action.Equals(action) && c.By == party && (c.Role is null || c.Role == role)).ToList();
                        var next = table.Next(from, action, Officer(party, [role]), "事由");
                        Assert.True(expected.Count == (next.Refusal is null ? 1 : 0), $"{from} × {action} × {party} × {role}: {next.Refusal?.Code ?? "allowed"}");
                        if (next.Refusal is null) Assert.Equal(expected[0].To, next.Value);
                    }
    }

    private static Actor Officer(Party party, OfficerRole[] roles) =>
        new(Guid.CreateVersion7(), party, RegionCode.Nation) { Roles = roles.ToHashSet() };
}
