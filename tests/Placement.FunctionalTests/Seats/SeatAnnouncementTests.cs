using XibuPlan.Placement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Seats;

/// <summary>What other services hear of a seat is kept for good (docs/decisions/0018).</summary>
public sealed class SeatAnnouncementTests(PlacementFixture placement)
{
    [Fact]
    public async Task What_an_officer_types_stays_with_the_seat_and_is_not_announced()
    {
        var year = await placement.PublishSmallAsync();
        var person = (await placement.AddCandidatesAsync(year, Hubei, 1, InnerMongolia))[0];
        var seat = await placement.SeatAsync(Hubei, person, InnerMongolia, "其母患病，需就近").ReadAsync();
        Assert.Equal("人工安排到内蒙古：其母患病，需就近", seat.GetProperty("explanation").GetString());
        var released = await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/seats/{seat.GetProperty("id").GetGuid()}/release", 1, new { reason = "本人因病放弃" }).ReadAsync();
        Assert.Equal("本人因病放弃", released.GetProperty("releaseReason").GetString());

        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.ApplicationId == person));
        Assert.Equal("招募省项目办退出了原安排。", placement.Events.Arrived<SeatReleased>().Single(e => e.ApplicationId == person).Reason);
        Assert.Equal("招募省项目办人工安排到内蒙古。", placement.Events.Arrived<SeatReserved>().Single(e => e.ApplicationId == person).Explanation);
    }
}
