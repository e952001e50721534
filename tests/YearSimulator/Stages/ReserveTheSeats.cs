using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// A5, A6: each recruiting province lets a placement run propose seats, replays one to see that it is reproducible, and confirms. What
/// stays free is filled by hand with a reason; one seat more than the quota is refused.
/// </summary>
internal sealed class ReserveTheSeats : Stage
{
    private const string Runs = "/api/placement/placement-runs";

    public override string Title => "Placement runs of the recruiting provinces, seats by hand";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(2020, 6, 26, cancel);
        progress.Expect(year.Plan.RecruitingProvinces.Count * 2);
        await TogetherAsync(year, year.Plan.RecruitingProvinces, async (province, token) =>
        {
            await RunAndConfirmAsync(year, province, token);
            progress.Advance();
        }, cancel);
        // One after the other: they share what the service provinces have left.
        foreach (var province in year.Plan.RecruitingProvinces)
        {
            await new SeatsByHand(year, province).FillAsync(cancel);
            progress.Advance();
        }

        await new Negotiation(year).SettleAsync(cancel);
        await CheckOverrunAsync(year, cancel);
        await TogetherAsync(year, year.Plan.RecruitingProvinces, async (province, token) => await PlacedApplicants.WaitAsync(year, province, token), cancel);
    }

    private static async Task RunAndConfirmAsync(Year year, string province, CancellationToken cancel)
    {
        var office = year.Offices.Provinces[province];
        var run = await office.Maintainer.PostAsync<RunView>(Runs, new { year = Year.Number, provinceCode = province }, cancel);
        if (province == year.Plan.RecruitingProvinces[0])
        {
            var replay = await office.Reviewer.PostAsync<ReplayView>($"{Runs}/{run.Id}/replay", null, cancel);
            year.Checks.Holds("a placement run replayed from its stored input gives the same proposals",
                replay is { InputIntact: true, ResultEqual: true }, $"input intact: {replay.InputIntact}, result equal: {replay.ResultEqual}");
            var other = year.Offices.Provinces[year.Plan.RecruitingProvinces[1]].Reviewer;
            year.Checks.Refused("another province opens the run", await other.TryAsync(HttpMethod.Get, $"{Runs}/{run.Id}", null, cancel), 404, "request.not-found");
        }

        (await office.Reviewer.ReviewAsync($"{Runs}/{run.Id}", $"{Runs}/{run.Id}/confirm", null, cancel)).Good();
    }

    /// <summary>A province whose total is used up tries to seat one more.</summary>
    private static async Task CheckOverrunAsync(Year year, CancellationToken cancel)
    {
        foreach (var province in year.Plan.RecruitingProvinces)
        {
            var hand = new SeatsByHand(year, province);
            if (await hand.TryOneTooManyAsync(cancel) is not { } answer) continue;
            year.Checks.Refused("one seat more than the recruiting province's quota", answer, 422, "seat.total-used-up");
            return;
        }

        year.Checks.Holds("one seat more than the recruiting province's quota", false, "no province has used up its quota");
    }

    private sealed record RunView(Guid Id);

    private sealed record ReplayView(bool InputIntact, bool ResultEqual);
}
