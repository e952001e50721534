using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: it is the fourth of May, and the month waits at a different desk in each of five service provinces: county, province's
/// reviewer, province's maintainer, nation, finance.
/// </summary>
internal sealed class LeaveMonths : Stage
{
    /// <summary>How many months are closed before it, from September on.</summary>
    public const int Closed = 8;

    /// <summary>The month that is left open.</summary>
    public static readonly DateOnly Month = Year.FirstMonth.AddMonths(Closed);

    public override string Title => $"Month {Month:yyyy-MM} waits at every desk";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(Month.Year, Month.Month, 4, cancel);
        var provinces = year.DeskProvinces;
        progress.Expect(provinces.Count);
        for (var desk = 0; desk < provinces.Count; desk++)
        {
            await BringToDeskAsync(new MonthClosing(year, provinces[desk], Month), desk, cancel);
            progress.Advance();
        }
    }

    private static async Task BringToDeskAsync(MonthClosing closing, int desk, CancellationToken cancel)
    {
        if (desk == 0) return;
        foreach (var county in closing.Counties)
        {
            await closing.SubmitAsync(county, cancel);
            if (desk >= 2) await closing.ApproveAsync(county, cancel);
        }

        if (desk >= 3) await closing.HandUpAsync(cancel);
        if (desk >= 4) await closing.CertifyAsync(cancel);
    }
}
