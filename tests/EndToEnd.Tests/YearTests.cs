using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>A whole programme year through the gateway, with every part real.</summary>
public sealed class YearTests(RunningSystem system)
{
    [Fact]
    public async Task A_hundredth_of_the_year_2020_runs_from_registration_to_payment_in_ten_months_and_every_row_reconciles()
    {
        Assert.SkipWhen(system.IsGiven, "The year was played before the tests.");
        var output = await SimulatedYear.OutputAsync(system);

        Assert.Contains("RECONCILED: every row holds.", output, StringComparison.Ordinal);
        Assert.Contains("73 recruits", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONG", output, StringComparison.Ordinal);
    }
}
