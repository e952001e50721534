using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: the third month waits at a different desk in each of five service provinces (county, province's reviewer, province's
/// maintainer, nation, finance), and two volunteers wait for their county's answer.
/// </summary>
internal sealed class LeaveMonths : Stage
{
    private const string Terms = "/api/service-management/terms";

    /// <summary>The month that is left open.</summary>
    public static readonly DateOnly Month = Year.FirstMonth.AddMonths(2);

    public override string Title => "A month that waits at every desk";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        var provinces = year.DeskProvinces;
        progress.Expect(provinces.Count + 1);
        for (var desk = 0; desk < provinces.Count; desk++)
        {
            await BringToDeskAsync(new MonthClosing(year, provinces[desk], Month), desk, cancel);
            progress.Advance();
        }

        await year.Asking.Stays.Session.PostAsync($"{Terms}/mine/extension-request", null, cancel);
        await year.Asking.Leaves.Session.PostAsync($"{Terms}/mine/leave-request", new { reason = "考取研究生，拟于五月离岗。" }, cancel);
        progress.Advance();
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
