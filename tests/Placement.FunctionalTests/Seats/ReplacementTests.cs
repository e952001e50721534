using System.Net;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Seats;

/// <summary>REC-13: losses are replaced until a day of the policy, and nobody is seated after it.</summary>
public sealed class ReplacementTests(OwnPlacement placement) : IClassFixture<OwnPlacement>
{
    [Fact]
    public async Task After_the_last_day_of_replacement_nobody_is_seated_by_hand_or_by_a_run()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Hubei, 3, InnerMongolia);
        placement.Clock.MoveTo(year, 9, 10);
        await placement.SeatAsync(Hubei, people[0], InnerMongolia).ReadAsync();
        var run = (await placement.RunAsync(year, Hubei).ReadAsync()).GetProperty("id").GetGuid();

        placement.Clock.MoveTo(year, 9, 11);

        var refused = await placement.SeatAsync(Hubei, people[1], InnerMongolia).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.replacement-closed");
        Assert.Contains("9月10日", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await placement.RunAsync(year, Hubei).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.replacement-closed");
        await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/placement-runs/{run}/confirm", 1)
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.replacement-closed");
    }

    [Fact]
    public async Task After_that_day_the_reserve_is_nobodys_work()
    {
        var year = await placement.PublishSmallAsync();
        await placement.AddCandidatesAsync(year, Hubei, 2, InnerMongolia);
        placement.Clock.MoveTo(year, 9, 10);
        Assert.Contains("candidate.place", await WorkAsync());
        placement.Clock.MoveTo(year, 9, 11);
        Assert.DoesNotContain("candidate.place", await WorkAsync());
    }

    private async Task<List<string?>> WorkAsync() => [.. (await placement.ProvinceMaintainer(Hubei).GetAsync($"{Base}/work").ReadAsync())
        .GetProperty("items").EnumerateArray().Select(i => i.GetProperty("key").GetString())];
}
