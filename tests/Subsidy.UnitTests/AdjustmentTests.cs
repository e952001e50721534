using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.Subsidy.Snapshots;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>D-8: a superseding version differs from the one before by visible lines.</summary>
public sealed class AdjustmentTests
{
    private static readonly CertifiedLine Stays = Make.Line();
    private static readonly CertifiedLine Leaves = Make.Line();
    private static readonly CertifiedLine Moves = Make.Line("540102");

    private static IReadOnlyList<Entitlement> Of(params CertifiedLine[] lines) => SubsidyCalculator.Compute(Guid.Empty, Make.Snapshot("2020-09", lines), Make.Card());

    private static IReadOnlyList<Adjustment> Between(IReadOnlyList<Entitlement> before, IReadOnlyList<Entitlement> after) => Adjustment.Between(before, after, Guid.Empty);

    [Fact]
    public void Nothing_differs_where_nothing_changed() => Assert.Empty(Between(Of(Stays, Leaves), Of(Leaves, Stays)));

    [Fact]
    public void Each_kind_of_change_is_a_line_of_its_own()
    {
        var joins = Make.Line("430102");
        var lines = Between(Of(Stays, Leaves, Moves), Of(Stays, Leaves with { Counted = false, DaysOnDuty = 0 }, Moves with { CountyCode = "520103" }, joins));
        Assert.Equal(4, lines.Count);
        Assert.Equal((AdjustmentKind.Changed, -1, "2500.00", "0.00"), Facts(lines, Leaves.TermId, "520102"));
        Assert.Equal((AdjustmentKind.Removed, -1, "3333.33", "0.00"), Facts(lines, Moves.TermId, "540102"));
        Assert.Equal((AdjustmentKind.Added, 1, "0.00", "2500.00"), Facts(lines, Moves.TermId, "520103"));
        Assert.Equal((AdjustmentKind.Added, 1, "0.00", "2000.00"), Facts(lines, joins.TermId, "430102"));
    }

    [Fact]
    public void A_hold_that_is_lifted_is_a_change_of_no_amount()
    {
        var line = Assert.Single(Between(Of(Stays with { PayHold = true }), Of(Stays)));
        Assert.Equal((AdjustmentKind.Changed, 0, true, false), (line.Kind, line.HeadcountDifference, line.HeldBefore, line.HeldAfter));
        Assert.Equal(line.Before, line.After);
    }

    [Fact]
    public void The_lines_sum_to_the_difference_of_the_versions()
    {
        var (before, after) = (Of(Stays, Leaves, Moves), Of(Moves, Make.Line(), Make.Line("430102", counted: false)));
        var lines = Between(before, after);
        Assert.Equal(after.Count(l => l.Counted) - before.Count(l => l.Counted), lines.Sum(l => l.HeadcountDifference));
        Assert.Equal(after.Sum(l => l.Amount) - before.Sum(l => l.Amount), lines.Sum(l => l.After - l.Before));
    }

    private static (AdjustmentKind, int, string, string) Facts(IEnumerable<Adjustment> lines, Guid term, string county)
    {
        var line = lines.Single(l => l.TermId == term && l.CountyCode == county);
        return (line.Kind, line.HeadcountDifference, line.Before.ToString(), line.After.ToString());
    }
}
