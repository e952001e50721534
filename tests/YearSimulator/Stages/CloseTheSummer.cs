using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>For the demo: July and August, in which the volunteers came, are closed and acknowledged too, so that nothing old is left.</summary>
internal sealed class CloseTheSummer : Stage
{
    public override string Title => "July and August: counties, provinces, nation, finance";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(Year.Number, 8, 20, cancel);
        DateOnly[] months = [Year.FirstMonth.AddMonths(-2), Year.FirstMonth.AddMonths(-1)];
        progress.Expect(months.Length * year.Plan.ServiceProvinces.Count);
        foreach (var month in months)
        {
            await TogetherAsync(year, year.Plan.ServiceProvinces, async (province, token) =>
            {
                await new MonthClosing(year, province, month).CloseAsync(token);
                progress.Advance();
            }, cancel);
            var finance = new FinanceDesk(year, month);
            await finance.AcknowledgeAsync(await finance.ReceiveAsync(year.Plan.ServiceProvinces.ToDictionary(p => p, _ => 1), cancel), isChecked: false, cancel);
        }
    }
}
