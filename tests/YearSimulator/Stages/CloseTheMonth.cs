using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Reconciliation;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// C1–C4, SUB-1: leavers leave, every county hands its month to its province, the provinces review and hand up, the national office
/// certifies, finance reads and acknowledges. The last month is superseded by a departure that becomes known too late (D-8).
/// </summary>
internal sealed class CloseTheMonth(DateOnly month, bool isLast) : Stage
{
    public override string Title => $"Month {month:yyyy-MM}: counties, provinces, nation, finance{(isLast ? "; then version 2" : "")}";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(month.Year, month.Month, 2, cancel);
        progress.Expect(year.Plan.ServiceProvinces.Count);
        var departures = new Departures(year, month);
        if (month != Year.FirstMonth) await departures.SomeLeaveAsync(cancel);
        else await new MonthChecks(year, month).RunAsync(cancel);

        var versions = year.Plan.ServiceProvinces.ToDictionary(province => province, _ => 1);
        await TogetherAsync(year, year.Plan.ServiceProvinces, async (province, token) =>
        {
            await new MonthClosing(year, province, month).CloseAsync(token);
            progress.Advance();
        }, cancel);
        var finance = new FinanceDesk(year, month);
        var received = await finance.ReceiveAsync(versions, cancel);
        year.Balance.AddRange(await MonthBalance.OfAsync(year, month, versions, received, cancel));
        await finance.AcknowledgeAsync(received, isChecked: month == Year.FirstMonth, cancel);
        if (isLast) await SupersedeAsync(year, departures, finance, versions, cancel);
    }

    private async Task SupersedeAsync(Year year, Departures departures, FinanceDesk finance, Dictionary<string, int> versions, CancellationToken cancel)
    {
        var late = await departures.OneLeftEarlierAsync(cancel);
        var closing = new MonthClosing(year, late.SeatIn!, month);
        await closing.CloseAsync(cancel);
        versions[late.SeatIn!] = 2;
        var received = await finance.ReceiveAsync(versions, cancel);
        year.Balance.AddRange(await MonthBalance.OfAsync(year, month, versions, received, cancel));
        year.Checks.Refused("finance acknowledges a version that later ones have replaced",
            await finance.TryAcknowledgeAsync(received with { Version = 1 }, cancel), 409, "headcount.stale-version");
        await finance.AcknowledgeAsync(received, isChecked: false, cancel);
        await closing.CheckFirstVersionStandsAsync(cancel);
    }
}
