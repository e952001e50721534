using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.ServiceManagement.UnitTests;

/// <summary>T5: the days on which a volunteer can have left.</summary>
public sealed class DepartureTests
{
    private static readonly DateOnly Day = new(2021, 3, 10);

    [Theory]
    [InlineData("2020-07-19", "volunteer-term.date-too-early")]
    [InlineData("2021-03-11", "volunteer-term.date-in-the-future")]
    [InlineData("2020-07-20", null)]
    [InlineData("2021-03-10", null)]
    public void A_departure_lies_between_the_first_day_of_duty_and_today(string leftOn, string? code) =>
        Assert.Equal(code, People.OnDuty().RecordDeparture("r", DateOnly.Parse(leftOn), "d", Day.On(Party.County)).Refusal?.Code);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "volunteer-term.left-after-end")]
    public void Whose_service_has_ended_left_the_day_after_it_at_the_latest(int daysAfter, string? code)
    {
        var term = People.OnDuty();
        Assert.Equal(code, term.RecordDeparture("r", term.EndsOn.AddDays(daysAfter), "d", term.EndsOn.AddDays(60).On(Party.County)).Refusal?.Code);
    }
}
