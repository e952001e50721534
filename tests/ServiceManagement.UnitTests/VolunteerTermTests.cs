using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>What the verbs of a term do beside moving its state.</summary>
public sealed class VolunteerTermTests
{
    private static readonly DateOnly Day = new(2021, 3, 10);

    // Every verb by its action, as the party whose step it is takes it on a day on which nothing else stands in the way.
    private static readonly Dictionary<TermAction, Func<VolunteerTerm, Refusal?>> Verbs = new()
    {
        [TermAction.RecordArrival] = t => t.RecordArrival(RegionCode.Parse(People.Counties[0]), Day, Day.On(Party.Province)).Refusal,
        [TermAction.Register] = t => t.Register(People.Registration(People.Counties[0]), Day.On(Party.Student)).Refusal,
        [TermAction.RecordAgreement] = t => t.RecordAgreement(Day, Day.On(Party.County)).Refusal,
        [TermAction.ConfirmOnDuty] = t => t.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Refusal,
        [TermAction.TakeBack] = t => t.TakeBack("r", null, Day.On(Party.County)).Refusal,
        [TermAction.Transfer] = t => t.Transfer(People.MoveTo(People.Counties[1]), "r", null, Day.On(Party.Province)).Refusal,
        [TermAction.ChangeCategory] = t => t.ChangeCategory("健康乡村", "r", null, Day.On(Party.County)).Refusal,
        [TermAction.EditDetails] = t => t.EditDetails(null, null, People.Value("p"), null, Day.On(Party.Student)).Refusal,
        [TermAction.ReleasePayHold] = t => t.ReleasePayHold(Day.On(Party.County)).Refusal,
        [TermAction.RequestExtension] = t => t.RequestExtension(Day, Day, Day.On(Party.Student)).Refusal,
        [TermAction.AgreeExtension] = t => t.AgreeExtension(null, Day.On(Party.County)).Refusal,
        [TermAction.RefuseExtension] = t => t.RefuseExtension("r", Day.On(Party.County)).Refusal,
        [TermAction.StartNextYear] = t => t.StartNextYear(new DateOnly(2021, 8, 1).On(Party.County)).Refusal,
        [TermAction.RequestLeave] = t => t.RequestLeave("r", Day.On(Party.Student)).Refusal,
        [TermAction.RecordDeparture] = t => t.RecordDeparture("r", Day, "d", Day.On(Party.County)).Refusal,
        [TermAction.Restore] = t => t.Restore(People.Stay(t), Day, "r", Day.On(Party.National)).Refusal,
        [TermAction.RestoreExtended] = t => t.Restore(People.Stay(t), Day, "r", Day.On(Party.National)).Refusal,
        [TermAction.Close] = t => t.Close("r", new DateOnly(2023, 1, 1).On(Party.Province)).Refusal,
    };

    [Fact]
    public void Every_verb_follows_the_table_in_every_state()
    {
        foreach (var state in Enum.GetValues<TermState>())
            foreach (var action in Enum.GetValues<TermAction>())
            {
                var term = (state, action) == (TermState.Left, TermAction.RestoreExtended) ? People.LeftExtended() : People.In(state);
                var decisions = term.Decisions.Count;
                var refusal = Verbs[action](term);
                var row = VolunteerTermLifecycle.Table.Rows.SingleOrDefault(r => r.From == state && r.Action == action);
                Assert.True(refusal?.Code == (row is not null ? null : state == TermState.Left ? "volunteer-term.leaving-is-final" : "volunteer-term.not-in-this-state"), $"{state} {action}: {refusal?.Code}");
                Assert.Equal(row?.To ?? state, term.State);
                Assert.Equal(row is null ? decisions : decisions + 1, term.Decisions.Count);
            }
    }

    [Fact]
    public void A_change_of_category_is_told_in_chinese()
    {
        var term = People.Registered();
        Assert.Null(term.ConfirmOnDuty("rural-education", null, Day.On(Party.County)).Refusal);
        Assert.Equal("该志愿者的专项行动已经是“乡村教育”。", term.ChangeCategory("rural-education", "r", null, Day.On(Party.County)).Refusal?.Detail);
        Assert.Contains("乡村教育 → 健康乡村", term.ChangeCategory("healthy-village", "r", null, Day.On(Party.County)).Value!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_is_final_for_everybody()
    {
        var term = People.In(TermState.Left);
        Assert.Equal("volunteer-term.leaving-is-final", term.ConfirmOnDuty("乡村教育", null, Day.On(Party.National)).Refusal?.Code);
        Assert.Equal(TermState.Left, term.State);
    }

    [Fact]
    public void Duty_counts_from_the_day_of_reporting_however_late_the_county_confirms()
    {
        var term = People.Registered();
        var change = term.ConfirmOnDuty("乡村教育", null, new DateOnly(2020, 8, 15).On(Party.County)).Value!;
        Assert.Equal(People.Arrival, change.EffectiveOn);
        Assert.Equal(new DutySpell(People.Arrival, null, People.Counties[0], "乡村教育", TermState.OnDuty), Assert.Single(term.Spells));
    }

    [Fact]
    public void A_take_back_from_the_first_day_leaves_no_duty_and_one_from_later_ends_it()
    {
        var annulled = People.OnDuty();
        Assert.Equal(People.Arrival, annulled.TakeBack("误审", People.Arrival, Day.On(Party.County)).Value!.EffectiveOn);
        Assert.Empty(annulled.Spells);

        var interrupted = People.OnDuty();
        Assert.Null(interrupted.TakeBack("调换岗位", new DateOnly(2020, 10, 5), Day.On(Party.County)).Refusal);
        Assert.Equal(new DateOnly(2020, 10, 5), Assert.Single(interrupted.Spells).Until);
    }

    [Fact]
    public void A_first_day_of_duty_entered_by_mistake_is_mended_by_taking_it_back_and_confirming_from_the_day_of_reporting()
    {
        var (term, slip) = (People.Registered(), new DateOnly(2020, 9, 2));
        Assert.Null(term.ConfirmOnDuty("乡村教育", slip, Day.On(Party.County)).Refusal);
        Assert.Null(term.TakeBack("上岗日期录入有误", slip, Day.On(Party.County)).Refusal);
        Assert.Equal("volunteer-term.date-too-early", term.ConfirmOnDuty("乡村教育", People.Arrival.AddDays(-1), Day.On(Party.County)).Refusal?.Code);
        Assert.Equal(People.Arrival, term.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Value!.EffectiveOn);

        // What an earlier take-back ended is another's: duty is confirmed again from there on, not inside it.
        Assert.Null(term.TakeBack("调换岗位", slip, Day.On(Party.County)).Refusal);
        Assert.Null(term.ConfirmOnDuty("乡村教育", slip.AddDays(9), Day.On(Party.County)).Refusal);
        Assert.Null(term.TakeBack("上岗日期录入有误", slip.AddDays(9), Day.On(Party.County)).Refusal);
        Assert.Equal("volunteer-term.date-too-early", term.ConfirmOnDuty("乡村教育", slip.AddDays(-1), Day.On(Party.County)).Refusal?.Code);
        Assert.Equal(slip, term.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Value!.EffectiveOn);
    }

    [Fact]
    public void The_day_of_reporting_is_corrected_while_no_duty_counts_from_it_and_the_county_until_there_is_a_post()
    {
        var (term, county, other) = (People.Registered(), RegionCode.Parse(People.Counties[0]), RegionCode.Parse(People.Counties[1]));
        Assert.Null(term.RecordArrival(county, People.Arrival.AddDays(5), Day.On(Party.Province)).Refusal);
        Assert.Equal((TermState.Unreviewed, People.Arrival.AddDays(5)), (term.State, term.ArrivedOn));
        Assert.Equal("volunteer-term.arrival-has-post", term.RecordArrival(other, People.Arrival, Day.On(Party.Province)).Refusal?.Code);
        Assert.Equal(People.Arrival.AddDays(5), term.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Value!.EffectiveOn);
        Assert.Equal("volunteer-term.not-in-this-state", term.RecordArrival(county, People.Arrival, Day.On(Party.Province)).Refusal?.Code);

        var interrupted = People.OnDuty();
        Assert.Null(interrupted.TakeBack("调换岗位", new DateOnly(2020, 10, 5), Day.On(Party.County)).Refusal);
        Assert.Equal("volunteer-term.arrival-has-duty", interrupted.RecordArrival(county, People.Arrival, Day.On(Party.Province)).Refusal?.Code);
        Assert.DoesNotContain("record-arrival", Allowed(interrupted));
        Assert.Contains("record-arrival", Allowed(People.Registered()));

        static IReadOnlyList<string> Allowed(VolunteerTerm term) =>
            VolunteerTermLifecycle.AllowedActions(term.State, People.Of(Party.Province, OfficerRole.Maintainer), term.BeganDuty);
    }

    [Fact]
    public void After_a_take_back_the_volunteer_may_choose_a_post_in_another_county_which_then_confirms_without_a_gap()
    {
        var term = People.OnDuty();
        Assert.Equal("post.not-in-your-county", People.Registered().Register(People.Registration(People.Counties[1]), Day.On(Party.Student)).Refusal?.Code);
        Assert.Null(term.TakeBack("调换岗位", new DateOnly(2020, 10, 5), Day.On(Party.County)).Refusal);
        Assert.Null(term.Register(People.Registration(People.Counties[1]), Day.On(Party.Student)).Refusal);
        var change = term.ConfirmOnDuty("健康乡村", null, Day.On(Party.County)).Value!;
        Assert.Equal([People.Counties[1]], change.Counties);
        Assert.Equal(term.Spells[0].Until, term.Spells[1].From);
    }

    [Fact]
    public void A_transfer_concerns_both_counties()
    {
        var change = People.OnDuty().Transfer(People.MoveTo(People.Counties[1]), "工作需要", new DateOnly(2020, 10, 16), Day.On(Party.Province)).Value!;
        Assert.Equal([People.Counties[0], People.Counties[1]], change.Counties);
    }

    [Fact]
    public void Another_post_in_the_county_is_noticed_by_no_month()
    {
        var (term, move) = (People.OnDuty(), People.MoveTo(People.Counties[0]));
        var moved = term.Transfer(move, "工作需要", new DateOnly(2020, 10, 16), Day.On(Party.Province));
        Assert.Equal((null, null, move.Taken.Id), (moved.Refusal, moved.Value, term.PostId));
        Assert.Equal("volunteer-term.date-in-the-future", term.Transfer(move, "r", Day.AddDays(1), Day.On(Party.Province)).Refusal?.Code);
    }

    [Fact]
    public void A_new_card_or_name_holds_the_pay_until_the_county_checked_it_and_a_new_phone_does_not()
    {
        var term = People.OnDuty();
        Assert.Null(term.EditDetails(null, null, People.Value("p"), People.Value("q"), Day.On(Party.Student)).Refusal);
        Assert.False(term.PayHold);
        Assert.Null(term.EditDetails(People.Value("n"), null, null, null, Day.On(Party.Student)).Refusal);
        Assert.True(term.PayHold);
        Assert.Null(term.ReleasePayHold(Day.On(Party.County)).Refusal);
        Assert.False(term.PayHold);
        Assert.Equal("volunteer-term.no-pay-hold", term.ReleasePayHold(Day.On(Party.County)).Refusal?.Code);
        Assert.Null(term.EditDetails(null, People.Value("c"), null, null, Day.On(Party.Student)).Refusal);
        Assert.False(term.PayHold);
        Assert.Null(term.EditDetails(null, People.Value("c2"), null, null, Day.On(Party.Student)).Refusal);
        Assert.True(term.PayHold);
    }

    [Fact]
    public void A_county_of_another_province_is_refused()
    {
        Assert.Equal("volunteer-term.county-not-in-province", People.Admitted().RecordArrival(RegionCode.Parse("660101"), Day, Day.On(Party.Province)).Refusal?.Code);
        Assert.Equal("volunteer-term.county-not-in-province", People.Admitted().RecordArrival(RegionCode.Parse("520000"), Day, Day.On(Party.Province)).Refusal?.Code);
        Assert.Equal("volunteer-term.county-not-in-province", People.OnDuty().Transfer(People.MoveTo("660101"), "r", null, Day.On(Party.Province)).Refusal?.Code);
    }

    [Fact]
    public void Duty_that_has_not_ended_is_not_archived()
    {
        Assert.Equal("volunteer-term.not-ended", People.OnDuty().Close("r", new DateOnly(2021, 7, 31).On(Party.Province)).Refusal?.Code);
        Assert.Null(People.OnDuty().Close("r", new DateOnly(2021, 8, 1).On(Party.Province)).Refusal);
    }

    [Fact]
    public void Another_card_at_a_registration_after_a_take_back_holds_the_pay_until_it_is_confirmed()
    {
        Assert.False(People.Registered().PayHold);
        var (same, other) = (TakenBack(), TakenBack());
        Assert.Null(same.Register(People.Registration(People.Counties[0]), Day.On(Party.Student)).Refusal);
        Assert.False(same.PayHold);
        Assert.Null(other.Register(People.Registration(People.Counties[0]) with { Card = People.Value("c2") }, Day.On(Party.Student)).Refusal);
        Assert.True(other.PayHold);
        Assert.Null(other.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Refusal);
        Assert.False(other.PayHold);

        static VolunteerTerm TakenBack()
        {
            var term = People.OnDuty();
            Assert.Null(term.TakeBack("调换岗位", new DateOnly(2020, 10, 5), Day.On(Party.County)).Refusal);
            return term;
        }
    }

    [Fact]
    public void A_hold_can_be_released_after_the_volunteer_left_and_after_the_archive()
    {
        var term = People.OnDuty();
        Assert.Null(term.EditDetails(null, People.Value("c2"), null, null, Day.On(Party.Student)).Refusal);
        Assert.Null(term.RecordDeparture("r", Day, "d", Day.On(Party.County)).Refusal);
        var archived = People.OnDuty();
        Assert.Null(archived.EditDetails(null, People.Value("c3"), null, null, Day.On(Party.Student)).Refusal);
        Assert.Null(archived.Close("r", new DateOnly(2021, 8, 1).On(Party.Province)).Refusal);
        Assert.Null(term.ReleasePayHold(Day.AddDays(1).On(Party.County)).Refusal);
        Assert.Null(archived.ReleasePayHold(new DateOnly(2021, 8, 2).On(Party.Province)).Refusal);
        Assert.Equal((false, TermState.Left), (term.PayHold, term.State));
        Assert.Equal((false, TermState.Closed), (archived.PayHold, archived.State));
    }

    [Theory]
    [InlineData("2020-10-15", "volunteer-term.date-too-early")]
    [InlineData("2020-10-16", null)]
    public void A_county_reaches_back_to_its_own_duty_of_a_volunteer_and_no_further(string day, string? code)
    {
        var from = DateOnly.Parse(day);
        Assert.Equal(code, Moved().TakeBack("误审", from, Day.On(Party.County)).Refusal?.Code);
        Assert.Equal(code, Moved().RecordDeparture("r", from, "d", Day.On(Party.County)).Refusal?.Code);
        Assert.Equal(code, Moved().ChangeCategory("健康乡村", "更正", from, Day.On(Party.County)).Refusal?.Code);
        Assert.Null(Moved().TakeBack("误审", from, Day.On(Party.Province)).Refusal);
        Assert.Null(Moved().RecordDeparture("r", from, "d", Day.On(Party.Province)).Refusal);
        Assert.Null(Moved().ChangeCategory("健康乡村", "更正", from, Day.On(Party.Province)).Refusal);

        static VolunteerTerm Moved()
        {
            var term = People.OnDuty();
            Assert.Null(term.Transfer(People.MoveTo(People.Counties[1]), "r", new DateOnly(2020, 10, 16), Day.On(Party.Province)).Refusal);
            return term;
        }
    }

    [Theory]
    [InlineData("2020-07-19", "volunteer-term.date-too-early")]
    [InlineData("2020-07-20", null)]
    public void Nobody_arrives_before_the_first_day_of_the_agreed_service(string arrivedOn, string? code) =>
        Assert.Equal(code, People.Admitted().RecordArrival(RegionCode.Parse(People.Counties[0]), DateOnly.Parse(arrivedOn), Day.On(Party.Province)).Refusal?.Code);
}
