using System.Globalization;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>What a month's check says of a line (docs/rules.md §12, 7).</summary>
public sealed class MonthQualityTests
{
    private const string GoodId = "11010519491231002X", GoodCard = "6228480000000000018";
    private static readonly YearMonth Month = new(2020, 9);
    private static readonly DateOnly Snapshot = new(2020, 9, 1);
    private static readonly DateOnly Day = new(2020, 9, 10);

    [Fact]
    public void A_line_with_everything_in_order_has_no_problem()
    {
        var term = People.OnDuty();
        Assert.Null(term.RecordAgreement(new DateOnly(2020, 8, 10), Day.On(Party.County)).Refusal);
        Assert.Empty(Problems(term));
    }

    [Fact]
    public void A_missing_agreement_warns()
    {
        var problem = Assert.Single(MonthQuality.Of([Checked(People.OnDuty())], People.Counties[0], Month, Snapshot));
        Assert.Equal((ProblemCode.AgreementMissing, ProblemSeverity.Warn), (problem.Code, problem.Severity));
    }

    [Theory]
    [InlineData("110105194912310021", GoodCard, false, false, ProblemCode.IdNumberChecksum, ProblemSeverity.Warn)]
    [InlineData("11010519491231", GoodCard, false, false, ProblemCode.IdNumberChecksum, ProblemSeverity.Warn)]
    [InlineData(GoodId, "6228480000000000016", false, false, ProblemCode.CardChecksum, ProblemSeverity.Warn)]
    [InlineData(GoodId, null, false, false, ProblemCode.SecondRegistrationMissing, ProblemSeverity.Block)]
    [InlineData(GoodId, GoodCard, true, false, ProblemCode.DuplicatePerson, ProblemSeverity.Block)]
    [InlineData(GoodId, GoodCard, false, true, ProblemCode.CardShared, ProblemSeverity.Warn)]
    public void Numbers_are_checked(string id, string? card, bool twice, bool cardTwice, ProblemCode code, ProblemSeverity severity)
    {
        var term = People.OnDuty();
        var found = MonthQuality.Of([Checked(term) with { IdNumber = id, CardNumber = card, AlsoCounted = twice, CardAlsoCounted = cardTwice }], People.Counties[0], Month, Snapshot);
        Assert.Equal([code, ProblemCode.AgreementMissing], found.Select(p => p.Code).Order());
        Assert.Equal(severity, found.Single(p => p.Code == code).Severity);
        Assert.Equal(severity == ProblemSeverity.Block ? code : found[0].Code, found[0].Code);
    }

    [Fact]
    public void A_volunteer_who_waits_is_named_whether_the_county_or_the_volunteer_has_to_act()
    {
        var arrived = People.Admitted();
        Assert.Null(arrived.RecordArrival(RegionCode.Parse(People.Counties[0]), People.Arrival, Day.On(Party.Province)).Refusal);
        var found = MonthQuality.Of([Checked(People.Registered()), Checked(arrived)], People.Counties[0], Month, Snapshot);
        Assert.Equal([(ProblemCode.Unreviewed, ProblemSeverity.Block), (ProblemCode.NotRegistered, ProblemSeverity.Warn)], found.Select(p => (p.Code, p.Severity)));
        // Whoever came after the day that decides is next month's concern.
        Assert.Empty(MonthQuality.Of([Checked(People.Registered(arrivedOn: new DateOnly(2020, 9, 3)))], People.Counties[0], Month, Snapshot));
    }

    [Theory]
    [InlineData("2020-08-20", true)]
    [InlineData("2020-09-01", true)]
    [InlineData("2020-09-02", false)]
    public void Whom_the_county_took_back_blocks_from_the_day_that_duty_ended_whenever_that_was_done(string from, bool blocks)
    {
        var term = People.OnDuty();
        Assert.Null(term.TakeBack("误审", DateOnly.Parse(from, CultureInfo.InvariantCulture), Day.On(Party.County)).Refusal);
        Assert.Equal(blocks, Problems(term).Contains(ProblemCode.Unreviewed));
        Assert.Null(term.ConfirmOnDuty("rural-education", null, Day.On(Party.County)).Refusal);
        Assert.DoesNotContain(ProblemCode.Unreviewed, Problems(term));
    }

    [Fact]
    public void Who_was_taken_back_and_registered_in_another_county_is_the_other_countys_to_review()
    {
        var tenth = new DateOnly(2020, 9, 10);
        var term = People.OnDuty();
        Assert.Null(term.TakeBack("误审", new DateOnly(2020, 9, 5), tenth.On(Party.County)).Refusal);
        Assert.Null(term.Register(People.Registration(People.Counties[1]), tenth.On(Party.Student)).Refusal);
        var line = MonthLines.Of([term], Month, new MonthPolicy(10, 2020), []).SingleOrDefault();
        Assert.Equal(People.Counties[0], Assert.IsType<MonthLine>(line).CountyCode);
        Assert.Equal([false, true], People.Counties.Take(2).Select(county =>
            MonthQuality.Of([Checked(term) with { Line = line }], county, Month, tenth).Any(p => p.Code == ProblemCode.Unreviewed)));
    }

    [Fact]
    public void Service_that_ended_and_pay_that_waits_are_shown()
    {
        var held = People.OnDuty();
        Assert.Null(held.EditDetails(null, People.Value("c2"), null, null, Day.On(Party.Student)).Refusal);
        Assert.Contains(ProblemCode.PayHold, Problems(held));
        Assert.Contains(ProblemCode.TermEnded, Problems(People.OnDuty(), new YearMonth(2021, 7)));
        Assert.DoesNotContain(ProblemCode.TermEnded, Problems(People.OnDuty(), new YearMonth(2021, 6)));
    }

    private static List<ProblemCode> Problems(VolunteerTerm term, YearMonth? month = null) =>
        [.. MonthQuality.Of([Checked(term, month ?? Month)], People.Counties[0], month ?? Month, (month ?? Month).FirstDay).Select(p => p.Code)];

    private static CheckedTerm Checked(VolunteerTerm term) => Checked(term, Month);

    private static CheckedTerm Checked(VolunteerTerm term, YearMonth month) => new(term,
        MonthLines.Of([term], month, new MonthPolicy(1, 2020), []).SingleOrDefault(), GoodId, term.CardNumber is null ? null : GoodCard, false, false);
}
