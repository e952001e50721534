using System.Globalization;

namespace XibuPlan.YearSimulator.Programme;

/// <summary>
/// The published year 2020 at another scale: every cell times the scale, rounded by largest remainder so that the total is exact,
/// and no service or recruiting province rounded away.
/// </summary>
internal static class Scaling
{
    /// <summary>The smallest scale at which each of the 19 service and 32 recruiting provinces still takes part: 73 recruits.</summary>
    public const decimal Smallest = 0.01m;

    /// <summary>The year at a scale; 1 is the published one.</summary>
    public static QuotaPlan Of(Regions regions, decimal scale)
    {
        var rows = SeedFile.Read("recruitment-quota-2020.csv");
        var published = rows.Select(r => Cell(regions, r)).ToList();
        var total = (int)Math.Round(published.Sum(c => c.Quota) * scale, MidpointRounding.AwayFromZero);
        var quotas = LargestRemainder([.. published.Select(c => c.Quota)], total);
        KeepEverybody(published, quotas, c => c.Service);
        KeepEverybody(published, quotas, c => c.Recruiting);
        TakeBack(published, quotas, total);
        var cells = published.Zip(quotas, (cell, quota) => cell with { Quota = quota }).ToList();
        return new QuotaPlan([.. SeedFile.Read("implementation-scale-2020.csv").Select(r => ScaleRow(regions, r, scale))], cells);
    }

    /// <summary>Shares a total in proportion to weights: floors first, then one each to the largest remainders.</summary>
    public static int[] LargestRemainder(int[] weights, int total)
    {
        var sum = weights.Sum();
        var shares = weights.Select(w => (int)((long)w * total / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Length).OrderByDescending(i => (long)weights[i] * total % sum).ThenBy(i => i);
        foreach (var i in byRemainder.Take(total - shares.Sum())) shares[i]++;
        return shares;
    }

    private static void KeepEverybody(List<Cell> cells, int[] quotas, Func<Cell, string> side)
    {
        foreach (var province in Enumerable.Range(0, cells.Count).GroupBy(i => side(cells[i])))
        {
            if (province.Sum(i => quotas[i]) == 0) quotas[province.MaxBy(i => cells[i].Quota)]++;
        }
    }

    private static void TakeBack(List<Cell> cells, int[] quotas, int total)
    {
        while (quotas.Sum() > total)
        {
            // A cell of several recruits can give one up and its two provinces still take part; so can one of two provinces that have others.
            var giver = Enumerable.Range(0, cells.Count).Where(i => quotas[i] > 0 && IsSpare(cells, quotas, i)).MaxBy(i => quotas[i]);
            quotas[giver]--;
        }
    }

    private static bool IsSpare(List<Cell> cells, int[] quotas, int index)
    {
        if (quotas[index] > 1) return true;
        var others = Enumerable.Range(0, cells.Count).Where(i => i != index && quotas[i] > 0).ToList();
        return others.Exists(i => cells[i].Service == cells[index].Service) && others.Exists(i => cells[i].Recruiting == cells[index].Recruiting);
    }

    private static Cell Cell(Regions regions, IReadOnlyDictionary<string, string> row) => new(
        regions.CodeOf(row["service_province"]), regions.CodeOf(row["recruiting_province"]), Number(row["quota"]),
        new MatrixRow(row["service_province_code"], row["service_province"], row["recruiting_province_code"], row["recruiting_province"], row["relation"]));

    private static ScaleRow ScaleRow(Regions regions, IReadOnlyDictionary<string, string> row, decimal scale) => new(
        row["service_province_code"], row["service_province"], regions.CodeOf(row["service_province"]),
        (int)(Number(row["graduate_teaching_corps"]) * scale), (int)(Number(row["extended"]) * scale));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
