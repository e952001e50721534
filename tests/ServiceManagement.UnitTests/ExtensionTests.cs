using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>Another year of service: asked for, agreed, refused, begun (T3, T4, D-13, D-14), and where it ends.</summary>
public sealed class ExtensionTests
{
    private static readonly DateOnly Day = new(2021, 3, 10);

    [Fact]
    public void Service_lasts_three_years_at_most_and_no_year_begins_early()
    {
        var term = People.OnDuty();
        foreach (var year in new[] { 2021, 2022 })
        {
            Ask(term, year);
            Assert.Null(term.AgreeExtension(null, new DateOnly(year, 3, 10).On(Party.County)).Refusal);
            Assert.Equal(new DateOnly(year + 1, 7, 31), term.EndsOn);
            Assert.Equal("volunteer-term.next-year-not-begun", term.StartNextYear(new DateOnly(year, 7, 31).On(Party.County)).Refusal?.Code);
            Assert.Equal(new DateOnly(year, 8, 1), term.StartNextYear(new DateOnly(year, 8, 20).On(Party.County)).Value!.EffectiveOn);
        }

        Assert.Equal("volunteer-term.three-years-at-most", term.RequestExtension(Day, Day, Day.On(Party.Student)).Refusal?.Code);
    }

    [Fact]
    public void An_agreement_by_mistake_is_mended_by_refusing_and_that_by_agreeing_again()
    {
        var term = People.OnDuty();
        Ask(term, 2021);
        Assert.Null(term.AgreeExtension(null, Day.On(Party.County)).Refusal);
        Assert.Null(term.RefuseExtension("误操作", Day.AddDays(1).On(Party.County)).Refusal);
        Assert.Equal((TermState.OnDuty, new DateOnly(2021, 7, 31)), (term.State, term.EndsOn));
        Assert.Null(term.AgreeExtension(null, Day.AddDays(2).On(Party.County)).Refusal);
        Assert.Equal([TermState.OnDuty, TermState.OnDutyExtended, TermState.OnDuty, TermState.OnDutyExtended], term.Spells.Select(s => s.State));
    }

    [Fact]
    public void An_extension_is_asked_for_in_its_window_and_agreed_only_where_it_was_asked_for()
    {
        var (opens, closes) = (new DateOnly(2021, 3, 1), new DateOnly(2021, 4, 30));
        Assert.Equal("volunteer-term.extension-window-closed", People.OnDuty().RequestExtension(opens, closes, opens.AddDays(-1).On(Party.Student)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-window-closed", People.OnDuty().RequestExtension(opens, closes, closes.AddDays(1).On(Party.Student)).Refusal?.Code);
        Assert.Null(People.OnDuty().RequestExtension(opens, closes, opens.On(Party.Student)).Refusal);
        Assert.Null(People.OnDuty().RequestExtension(opens, closes, closes.On(Party.Student)).Refusal);
        Assert.Equal("volunteer-term.extension-not-requested", People.OnDuty().AgreeExtension(null, Day.On(Party.County)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-not-requested", People.OnDuty().RefuseExtension("r", Day.On(Party.County)).Refusal?.Code);
    }

    [Fact]
    public void Who_is_admitted_later_serves_from_the_admission_on_and_for_three_programme_years_at_most()
    {
        var admitted = new DateOnly(2021, 1, 12);
        var term = VolunteerTerm.Open(Guid.CreateVersion7(), new Admission(Guid.CreateVersion7(), Guid.CreateVersion7(), 2020, People.Province,
            admitted, new DateOnly(2021, 7, 31)), People.Value("n"), People.Value("i"));
        Assert.Equal("volunteer-term.date-too-early", term.RecordArrival(RegionCode.Parse(People.Counties[0]), admitted.AddDays(-1), Day.On(Party.Province)).Refusal?.Code);
        Assert.Null(term.RecordArrival(RegionCode.Parse(People.Counties[0]), admitted, Day.On(Party.Province)).Refusal);
        Assert.Null(term.Register(People.Registration(People.Counties[0]), Day.On(Party.Student)).Refusal);
        Assert.Null(term.ConfirmOnDuty("乡村教育", null, Day.On(Party.County)).Refusal);
        foreach (var year in new[] { 2021, 2022 })
        {
            Ask(term, year);
            Assert.Null(term.AgreeExtension(null, new DateOnly(year, 3, 10).On(Party.County)).Refusal);
            Assert.Null(term.StartNextYear(new DateOnly(year, 8, 1).On(Party.County)).Refusal);
        }

        Assert.Equal("volunteer-term.three-years-at-most", term.RequestExtension(Day, Day, Day.On(Party.Student)).Refusal?.Code);
    }

    [Fact]
    public void An_extension_is_decided_before_the_nearer_end_of_service_and_after_it_agreed_by_the_province_with_a_reason()
    {
        var (end, late) = (new DateOnly(2021, 7, 31), new DateOnly(2021, 8, 1));
        Assert.Null(Asked().AgreeExtension(null, end.On(Party.County)).Refusal);
        Assert.Null(Agreed().RefuseExtension("r", end.On(Party.County)).Refusal);
        Assert.Equal("volunteer-term.extension-agreed-late", Asked().AgreeExtension("r", late.On(Party.County)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-agreed-late", Asked().AgreeExtension(" ", late.On(Party.Province)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-refused-late", Asked().RefuseExtension("r", late.On(Party.Province)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-refused-late", Agreed().RefuseExtension("r", late.On(Party.County)).Refusal?.Code);
        Assert.Equal("volunteer-term.extension-refused-late", Agreed().RefuseExtension("r", late.On(Party.Province)).Refusal?.Code);
        var waived = Asked();
        Assert.Equal(late, waived.AgreeExtension("县项目办漏办", late.On(Party.Province)).Value!.EffectiveOn);
        Assert.Equal((TermState.OnDutyExtended, new DateOnly(2022, 7, 31)), (waived.State, waived.EndsOn));

        static VolunteerTerm Asked()
        {
            var term = People.OnDuty();
            Ask(term, 2021);
            return term;
        }

        static VolunteerTerm Agreed()
        {
            var term = Asked();
            Assert.Null(term.AgreeExtension(null, Day.On(Party.County)).Refusal);
            return term;
        }
    }

    [Fact]
    public void Who_is_restored_has_the_year_that_was_agreed_and_no_more_and_it_can_be_refused_or_begun()
    {
        var (left, back) = (new DateOnly(2021, 5, 10), new DateOnly(2021, 5, 20));
        Assert.Equal("volunteer-term.not-in-this-state", Restored().AgreeExtension(null, back.On(Party.County)).Refusal?.Code);
        var refused = Restored();
        Assert.Null(refused.RefuseExtension("r", back.On(Party.County)).Refusal);
        Assert.Equal((TermState.OnDuty, new DateOnly(2021, 7, 31)), (refused.State, refused.EndsOn));
        var begun = Restored();
        Assert.Null(begun.StartNextYear(new DateOnly(2021, 8, 1).On(Party.County)).Refusal);
        Assert.Equal((TermState.OnDuty, new DateOnly(2022, 7, 31)), (begun.State, begun.EndsOn));

        VolunteerTerm Restored()
        {
            var term = People.LeftExtended(left);
            Assert.Equal(back, term.Restore(People.Stay(term), back, "误操作", back.On(Party.National)).Value!.EffectiveOn);
            Assert.Equal((TermState.OnDutyExtended, new DateOnly(2022, 7, 31)), (term.State, term.EndsOn));
            return term;
        }
    }

    [Fact]
    public void Duty_resumed_before_the_day_of_the_agreement_is_extended_from_that_day_only()
    {
        var (from, today) = (new DateOnly(2021, 2, 1), new DateOnly(2021, 5, 20));
        var term = People.LeftExtended(from);
        Assert.Null(term.Restore(People.Stay(term), from, "误操作", today.On(Party.National)).Refusal);
        Assert.Equal([(People.Arrival, TermState.OnDuty), (from, TermState.OnDuty), (Day, TermState.OnDutyExtended)], term.Spells.Select(s => (s.From, s.State)));
    }

    [Fact]
    public void Who_is_restored_to_another_post_serves_there_from_the_first_day_and_the_move_is_kept()
    {
        var (left, back) = (new DateOnly(2021, 5, 10), new DateOnly(2021, 5, 20));
        var term = People.In(TermState.OnDuty);
        Assert.Null(term.RecordDeparture("r", left, "d", back.On(Party.County)).Refusal);
        var (before, move) = (term.CountyCode, People.MoveTo(People.Counties[1]));
        var change = term.Restore(move, back, "误操作", back.On(Party.National)).Value!;
        Assert.Equal([People.Counties[1]], change.Counties);
        Assert.Equal((People.Counties[1], move.Taken.Id), (term.CountyCode, term.PostId));
        Assert.Equal([(People.Counties[0], (DateOnly?)left), (People.Counties[1], null)], term.Spells.Select(s => (s.CountyCode, s.Until)));
        var kept = Assert.Single(term.Transfers);
        Assert.Equal((before, People.Counties[1], move.Taken.Id), (kept.FromCountyCode, kept.ToCountyCode, kept.ToPostId));

        var stays = People.In(TermState.Left);
        Assert.Null(stays.Restore(People.Stay(stays), Day, "误操作", Day.On(Party.National)).Refusal);
        Assert.Empty(stays.Transfers);
    }

    private static void Ask(VolunteerTerm term, int year)
    {
        var day = new DateOnly(year, 3, 10);
        Assert.Null(term.RequestExtension(day, day, day.On(Party.Student)).Refusal);
    }
}
