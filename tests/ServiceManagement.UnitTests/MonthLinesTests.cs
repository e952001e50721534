using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>D-5: the arithmetic of a month, at its edges.</summary>
public sealed class MonthLinesTests
{
    private static readonly MonthPolicy First = new(1, 2020);

    [Theory]
    [InlineData("2020-09-01", null, 1, 30, true)]
    [InlineData("2020-09-02", null, 1, 29, false)]
    [InlineData("2020-09-30", null, 1, 1, false)]
    [InlineData("2020-08-31", "2020-09-01", 1, null, false)]
    [InlineData("2020-08-31", "2020-09-02", 1, 1, true)]
    [InlineData("2020-08-01", "2020-09-30", 1, 29, true)]
    [InlineData("2020-08-01", "2020-10-01", 1, 30, true)]
    [InlineData("2020-10-01", null, 1, null, false)]
    [InlineData("2020-09-15", null, 15, 16, true)]
    [InlineData("2020-09-16", null, 15, 15, false)]
    [InlineData("2020-08-01", "2020-09-15", 15, 14, false)]
    [InlineData("2020-08-01", "2020-09-16", 15, 15, true)]
    public void Days_and_counting_in_September(string from, string? leftOn, int snapshotDay, int? days, bool counted)
    {
        var term = Serving(from, leftOn);
        var line = MonthLines.Of([term], new YearMonth(2020, 9), new MonthPolicy(snapshotDay, 2020), []).SingleOrDefault();
        Assert.Equal(days, line?.DaysOnDuty);
        Assert.Equal(counted, line?.Counted ?? false);
    }

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(2021, 2, 28)]
    [InlineData(2020, 12, 31)]
    [InlineData(2021, 1, 31)]
    public void A_whole_month_has_its_days(int year, int month, int days)
    {
        var from = new DateOnly(year, month, 1).AddMonths(-2);
        var term = VolunteerTerm.Open(Guid.CreateVersion7(),
            new Admission(Guid.CreateVersion7(), Guid.CreateVersion7(), from.Year, People.Province, from, from.AddYears(1)), People.Value("n"), People.Value("i"));
        Assert.Null(term.RecordArrival(RegionCode.Parse(People.Counties[0]), from, from.On(Party.Province)).Refusal);
        Assert.Null(term.Register(People.Registration(People.Counties[0]), from.On(Party.Student)).Refusal);
        Assert.Null(term.ConfirmOnDuty("乡村教育", null, from.On(Party.County)).Refusal);
        var line = Assert.Single(MonthLines.Of([term], new YearMonth(year, month), First, []));
        Assert.Equal(days, line.DaysOnDuty);
        Assert.Null(line.LeftOn);
        Assert.True(line.Counted);
    }

    [Fact]
    public void A_snapshot_day_past_the_end_of_a_short_month_is_its_last_day()
    {
        Assert.Equal(new DateOnly(2021, 2, 28), new MonthPolicy(31, 2020).SnapshotIn(new YearMonth(2021, 2)));
        Assert.Equal(new DateOnly(2024, 2, 29), new MonthPolicy(30, 2020).SnapshotIn(new YearMonth(2024, 2)));
        Assert.Equal(new DateOnly(2021, 2, 1), First.SnapshotIn(new YearMonth(2021, 2)));
    }

    [Fact]
    public void Who_moves_in_the_middle_of_a_month_has_a_line_in_both_counties_and_is_counted_once()
    {
        var term = People.OnDuty();
        Assert.Null(term.Transfer(People.MoveTo(People.Counties[1]), "r", new DateOnly(2020, 9, 11), new DateOnly(2020, 9, 20).On(Party.Province)).Refusal);
        var lines = MonthLines.Of([term], new YearMonth(2020, 9), First, []);
        Assert.Equal([(People.Counties[0], 10, true), (People.Counties[1], 20, false)], lines.Select(l => (l.CountyCode, l.DaysOnDuty, l.Counted)));
        Assert.Equal(new DateOnly(2020, 9, 11), lines[0].LeftOn);
        Assert.Equal(new DateOnly(2020, 9, 11), lines[1].OnDutyFrom);
    }

    [Fact]
    public void The_decisive_day_gives_the_category_and_the_state()
    {
        var term = People.OnDuty();
        Assert.Null(term.ChangeCategory("健康乡村", "岗位调整", new DateOnly(2020, 9, 15), new DateOnly(2020, 9, 15).On(Party.County)).Refusal);
        Assert.Equal("乡村教育", LineOf(term, First).Category);
        Assert.Equal("健康乡村", LineOf(term, new MonthPolicy(15, 2020)).Category);
        Assert.Equal(People.Arrival, LineOf(term, new MonthPolicy(15, 2020)).OnDutyFrom);
        Assert.Equal(30, LineOf(term, First).DaysOnDuty);
    }

    [Fact]
    public void Extended_volunteers_count_and_nobody_counts_past_the_agreed_end()
    {
        var day = new DateOnly(2021, 3, 10);
        var (plain, extended) = (People.OnDuty(), People.OnDuty());
        Assert.Null(extended.RequestExtension(day, day, day.On(Party.Student)).Refusal);
        Assert.Null(extended.AgreeExtension(null, day.On(Party.County)).Refusal);
        Assert.Equal((TermState.OnDutyExtended, true), MonthLines.Of([extended], new YearMonth(2021, 4), First, []).Select(l => (l.State, l.Counted)).Single());
        Assert.Equal(2, MonthLines.Of([plain, extended], new YearMonth(2021, 7), First, []).Headcount());
        var august = Assert.Single(MonthLines.Of([plain, extended], new YearMonth(2021, 8), First, []));
        Assert.Equal(extended.Id, august.TermId);
    }

    [Fact]
    public void A_line_is_read_back_as_it_was_written()
    {
        var line = new MonthLine("520112", Guid.CreateVersion7(), Guid.CreateVersion7(), "乡村教育", TermState.OnDuty, new DateOnly(2020, 7, 20), new DateOnly(2020, 9, 3), 2, true, true);
        Assert.Equal(line, MonthLine.Parse(line.ToCanonical()));
        Assert.Equal(line with { LeftOn = null }, MonthLine.Parse((line with { LeftOn = null }).ToCanonical()));
        Assert.Throws<InvalidOperationException>(() => (line with { Category = "a|b" }).ToCanonical());
    }

    [Fact]
    public void An_amendment_decides_only_months_that_begin_after_it()
    {
        ProgrammeYear[] versions = [Year(2020, 1, new DateOnly(2020, 4, 1), "1"), Year(2020, 2, new DateOnly(2020, 10, 15), "15"), Year(2021, 1, new DateOnly(2021, 4, 1), "5")];
        Assert.Equal(1, MonthPolicy.Of(new YearMonth(2020, 10), versions).SnapshotDay);
        Assert.Equal(15, MonthPolicy.Of(new YearMonth(2020, 11), versions).SnapshotDay);
        Assert.Equal(15, MonthPolicy.Of(new YearMonth(2021, 6), versions).SnapshotDay);
        Assert.Equal(5, MonthPolicy.Of(new YearMonth(2021, 7), versions).SnapshotDay);
        Assert.Equal(1, MonthPolicy.Of(new YearMonth(2020, 3), versions).SnapshotDay);
        Assert.Equal(1, MonthPolicy.Of(new YearMonth(2020, 3), []).SnapshotDay);
    }

    [Fact]
    public void A_month_that_began_on_the_day_of_publication_or_before_keeps_its_policy()
    {
        ProgrammeYear[] versions = [Year(2020, 1, new DateOnly(2020, 4, 1), "1"), Year(2020, 2, new DateOnly(2020, 10, 1), "15"), Year(2021, 1, new DateOnly(2021, 8, 15), "5")];
        Assert.Equal(1, MonthPolicy.Of(new YearMonth(2020, 10), versions).SnapshotDay);
        Assert.Equal(15, MonthPolicy.Of(new YearMonth(2020, 11), versions).SnapshotDay);
        Assert.Equal(15, MonthPolicy.Of(new YearMonth(2021, 7), versions).SnapshotDay);
        Assert.Equal(15, MonthPolicy.Of(new YearMonth(2021, 8), versions).SnapshotDay);
        Assert.Equal(5, MonthPolicy.Of(new YearMonth(2021, 9), versions).SnapshotDay);
        Assert.Equal(5, MonthPolicy.Of(new YearMonth(2021, 7), [versions[2]]).SnapshotDay);
    }

    [Theory]
    [InlineData(2020, 6, 2020)]
    [InlineData(2020, 7, 2020)]
    [InlineData(2021, 6, 2020)]
    [InlineData(2021, 7, 2021)]
    [InlineData(2022, 7, 2021)]
    public void A_month_belongs_to_the_latest_year_whose_service_began_in_it(int year, int month, int programmeYear)
    {
        ProgrammeYear[] versions = [Year(2020, 1, new DateOnly(2020, 4, 1), "1"), Year(2021, 1, new DateOnly(2021, 4, 1), "1")];
        Assert.Equal(programmeYear, MonthPolicy.Of(new YearMonth(year, month), versions).ProgrammeYear);
        Assert.Equal(2020, MonthPolicy.Of(new YearMonth(year, month), [versions[0]]).ProgrammeYear);
    }

    [Fact]
    public void A_hold_keeps_back_what_is_not_paid_yet_and_leaves_alone_what_is()
    {
        var (term, september) = (People.OnDuty(), new YearMonth(2020, 9));
        var paid = MonthLines.Of([term], september, First, []);
        Assert.Null(term.EditDetails(null, People.Value("c2"), null, null, new DateOnly(2020, 10, 10).On(Party.Student)).Refusal);
        var held = MonthLines.Of([term], september, First, []);

        Assert.True(Assert.Single(held).PayHold);
        Assert.Equal(paid, MonthLines.Of([term], september, First, paid));
        Assert.Equal(held, MonthLines.Of([term], september, First, held));
        // A line that was certified without being counted was not paid: counted now, it waits.
        Assert.Equal(held, MonthLines.Of([term], september, First, [paid[0] with { Counted = false }]));
        Assert.Null(term.ReleasePayHold(new DateOnly(2020, 10, 11).On(Party.County)).Refusal);
        Assert.Equal(paid, MonthLines.Of([term], september, First, held));
    }

    private static ProgrammeYear Year(int year, int version, DateOnly publishedOn, string day) =>
        new() { Year = year, PolicyVersion = version, PublishedOn = publishedOn, Policy = new() { ["month.snapshotDay"] = day } };

    private static MonthLine LineOf(VolunteerTerm term, MonthPolicy policy) => Assert.Single(MonthLines.Of([term], new YearMonth(2020, 9), policy, []));

    private static VolunteerTerm Serving(string from, string? leftOn)
    {
        var term = People.OnDuty(from: DateOnly.Parse(from));
        if (leftOn is not null) Assert.Null(term.RecordDeparture("r", DateOnly.Parse(leftOn), "d", new DateOnly(2021, 1, 1).On(Party.County)).Refusal);
        return term;
    }
}
