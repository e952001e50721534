using System.Globalization;
using XibuPlan.YearSimulator.Programme;
using Xunit;

namespace XibuPlan.EndToEnd.Tests.Simulator;

public sealed class QuotaPlanTests
{
    private static readonly Regions Regions = new();

    [Theory]
    [InlineData("0.01", 73)]
    [InlineData("0.02", 146)]
    [InlineData("0.1", 731)]
    [InlineData("0.5", 3656)]
    [InlineData("1", 7311)]
    [InlineData("3", 21933)]
    public void A_scaled_matrix_cross_foots_and_leaves_nobody_out(string scale, int total)
    {
        var plan = Scaling.Of(Regions, decimal.Parse(scale, CultureInfo.InvariantCulture));

        Assert.Equal(total, plan.Total);
        Assert.Equal(19, plan.ServiceProvinces.Count);
        Assert.Equal(32, plan.RecruitingProvinces.Count);
        foreach (var row in Rows(plan.ScaleCsv()))
        {
            var cells = Rows(plan.MatrixCsv()).Where(c => c[0] == row[0]).Sum(c => Number(c[4]));
            Assert.Equal(Number(row[5]), cells);
            Assert.Equal(Number(row[2]), Number(row[3]) + Number(row[4]) + Number(row[5]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(199)]
    [InlineData(7311)]
    [InlineData(21933)]
    public void No_planned_post_is_larger_than_one_may_be_and_no_place_is_lost(int recruits)
    {
        var (needed, bold) = (PostPlan.Of(recruits), PostPlan.TooMuchYouthWork(recruits));

        Assert.All(needed.Concat(bold), post => Assert.InRange(post.Headcount, 1, 200));
        Assert.Equal(recruits + 1, needed.Sum(post => post.Headcount));
        Assert.Equal((recruits / 8) + 2, bold.Sum(post => post.Headcount));
    }

    [Fact]
    public void The_year_at_scale_1_is_the_published_one()
    {
        var published = SeedFile.Read("recruitment-quota-2020.csv").Select(r => string.Join(',', r.Values));

        Assert.Equal(published, Rows(Scaling.Of(Regions, 1).MatrixCsv()).Select(r => string.Join(',', r)));
    }

    [Fact]
    public void A_moved_cell_breaks_exactly_two_service_provinces()
    {
        var plan = Scaling.Of(Regions, 0.1m);
        var right = Rows(plan.MatrixCsv()).GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Sum(r => Number(r[4])));
        var moved = Rows(plan.MatrixCsvWithOneCellMoved()).GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Sum(r => Number(r[4])));

        Assert.Equal(2, right.Count(pair => moved.GetValueOrDefault(pair.Key) != pair.Value));
        Assert.Equal(right.Values.Sum(), moved.Values.Sum());
    }

    [Fact]
    public void Largest_remainder_shares_the_whole_total() =>
        Assert.Equal([4, 3, 3], Scaling.LargestRemainder([1, 1, 1], 10));

    private static IReadOnlyList<string[]> Rows(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
