using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>D-16 by the day: the day of publication does not count, three full days follow, objections stop one applicant's clock.</summary>
public sealed class PublicNoticeDayTests
{
    private static readonly Actor Office = new(Guid.CreateVersion7(), Party.University, RegionCode.Parse("420000")) { UniversityCode = "10486" };
    private static readonly DateOnly First = new(2020, 6, 26);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Three_full_days_after_the_day_of_publication(int daysAfter, bool passes) =>
        Assert.Equal(passes, Listed().Pass(Office, First.AddDays(daysAfter)).Refusal is null);

    [Fact]
    public void A_year_may_set_other_days() => Assert.Equal(new DateOnly(2020, 7, 1), Notice(days: 5).EndsOn);

    [Fact]
    public void A_dismissed_objection_adds_the_days_that_it_stood()
    {
        var listing = Listed();
        Assert.Null(listing.StopClock(First.AddDays(2)).Refusal);
        Assert.Equal("public-notice.objection-open", listing.Pass(Office, First.AddDays(9)).Refusal?.Code);
        listing.ResumeClock(First.AddDays(5));
        Assert.Equal(First.AddDays(6), listing.EndsOn);
        Assert.Equal("public-notice.still-running", listing.Pass(Office, First.AddDays(6)).Refusal?.Code);
        Assert.Null(listing.Pass(Office, First.AddDays(7)).Refusal);
    }

    [Fact]
    public void Two_objections_at_a_time_stop_the_clock_once()
    {
        var listing = Listed();
        listing.StopClock(First.AddDays(1));
        listing.StopClock(First.AddDays(2));
        listing.ResumeClock(First.AddDays(3));
        Assert.NotNull(listing.ClockStoppedOn);
        listing.ResumeClock(First.AddDays(4));
        Assert.Equal(First.AddDays(3 + 3), listing.EndsOn);
    }

    [Fact]
    public void Objections_are_taken_on_the_last_day_and_not_after_it()
    {
        Assert.Null(Listed().StopClock(First.AddDays(3)).Refusal);
        Assert.Equal("objection.period-over", Listed().StopClock(First.AddDays(4)).Refusal?.Code);
    }

    [Fact]
    public void Who_was_taken_down_neither_passes_nor_is_objected_to()
    {
        var listing = Listed();
        listing.TakeDown();
        Assert.Equal("listing.not-in-this-state", listing.Pass(Office, First.AddDays(9)).Refusal?.Code);
        Assert.Equal("public-notice.not-listed", listing.StopClock(First).Refusal?.Code);
    }

    private static PublicNotice Notice(int days = 3) => PublicNotice.Publish(2020, NoticeLevel.University, Office, First, days, 1, 1);

    private static Listing Listed() => Listing.Of(Notice(), Applicants.Placed());
}
