using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.PublicInformation;

namespace XibuPlan.Placement.UnitTests.PublicInformation;

/// <summary>Where the windows of a year stand on a day .</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData(4, 14, nameof(WindowState.Upcoming))]
    [InlineData(4, 15, nameof(WindowState.Open))]
    [InlineData(6, 25, nameof(WindowState.Open))]
    [InlineData(6, 26, nameof(WindowState.Closed))]
    public void A_window_without_a_first_day_runs_from_the_first_day_of_the_signing_up(int month, int day, string expected)
    {
        var medical = On(month, day).Single(w => w.Key == "medical");

        Assert.Equal(expected, medical.State.ToString());
        Assert.Null(medical.OpensOn);
        Assert.Equal(medical.State == WindowState.Open, medical.DaysLeft is not null);
    }

    [Fact]
    public void Before_the_signing_up_nothing_runs() => Assert.All(On(4, 14), w => Assert.Equal(WindowState.Upcoming, w.State));

    private static IReadOnlyList<CalendarWindow> On(int month, int day) => Calendar.Of(PolicyCatalogue.DefaultsOf(2020), new(2020, month, day));
}
