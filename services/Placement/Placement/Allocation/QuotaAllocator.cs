namespace XibuPlan.Placement.Allocation;

/// <summary>
/// Applicant-proposing deferred acceptance over the cells of one recruiting province, with the self-adjustment budget as one more
/// institution that everybody lists right behind the first choice. All institutions rank applicants alike, so nobody who is
/// accepted is ever displaced, and letting applicants choose in ranking order gives the same matching in one pass (proof and limits:
/// docs/decisions/0008-placement-allocation.md; the tests compare with the textbook algorithm). Pure.
/// </summary>
internal static class QuotaAllocator
{
    /// <summary>The seats proposed, with a reason for every applicant.</summary>
    public static AllocationResult Allocate(AllocationInput input)
    {
        var field = Field.Of(input);
        var (matching, limit, passes) = MatchWithinShare(input, field);
        return Explanations.Of(input, field, matching, limit, passes);
    }

    /// <summary>
    /// Runs passes until the degree share holds over what is really seated (D-11). The share rests on the final total, so each pass
    /// turns it into a fixed limit; a pass that breaks it has more seats below a bachelor's degree than the share of its total, and
    /// that share is the next, smaller limit.
    /// </summary>
    internal static (Matching Matching, int NonBachelorLimit, int Passes) MatchWithinShare(AllocationInput input, Field field)
    {
        var province = input.Province;
        var limit = province.NonBachelorLimit;
        for (var passes = 1; ; passes++)
        {
            var capacity = new Capacity(province, input.Areas, limit);
            var matching = Match(field, capacity);
            var share = DegreeShare.Of(capacity.TotalTaken, capacity.NonBachelor, province.BachelorMinPct);
            if (share.Holds || capacity.NonBachelor == province.NonBachelor) return (matching, limit, passes);
            limit = share.MostNonBachelor;
        }
    }

    private static Matching Match(Field field, Capacity capacity)
    {
        var matching = new Matching(capacity, new Verdict[field.Areas.Length], new int[field.Order.Length]);
        var (areas, verdicts, width) = (field.Areas, matching.Verdicts, field.Width);
        foreach (var applicant in field.Order)
        {
            matching.Choice[applicant] = Matching.None;
            for (var choice = 0; choice < width; choice++)
            {
                var slot = (applicant * width) + choice;
                var area = areas[slot];
                if (area == Field.NoChoice) break;
                var verdict = area == Field.NotAnArea ? Verdict.NoSuchArea : capacity.Seat(area, field.Bachelor[applicant], mayExceedCell: choice == 0);
                verdicts[slot] = verdict;
                if (verdict is not (Verdict.ByQuota or Verdict.BySelfAdjustment)) continue;
                matching.Choice[applicant] = choice;
                break;
            }
        }

        return matching;
    }
}

/// <summary>One pass's outcome.</summary>
/// <param name="Verdicts">By applicant × choice.</param>
/// <param name="Choice">By applicant: the choice granted, or <see cref="None"/>.</param>
internal sealed record Matching(Capacity Capacity, Verdict[] Verdicts, int[] Choice)
{
    public const int None = -1;
}

/// <summary>The applicants as arrays: identifiers compacted to positions, choices to area numbers.</summary>
/// <param name="Order">Positions, best first.</param>
/// <param name="Lottery">By position.</param>
/// <param name="Areas">By applicant × choice: the area's number, <see cref="NoChoice"/> or <see cref="NotAnArea"/>.</param>
/// <param name="Width">The most choices that anybody has.</param>
internal sealed record Field(int[] Order, UInt128[] Lottery, int[] Areas, bool[] Bachelor, int Width)
{
    public const int NoChoice = -1;
    public const int NotAnArea = -2;

    public static Field Of(AllocationInput input)
    {
        var (order, lottery) = MeritOrder.Of(input.Applicants, input.LotterySeed);
        var numbers = new Dictionary<string, int>();
        for (var area = 0; area < input.Areas.Count; area++) numbers.Add(input.Areas[area].ServiceProvince, area);
        var width = input.Applicants.Count == 0 ? 0 : input.Applicants.Max(a => a.Choices.Count);
        var areas = new int[order.Length * width];
        var bachelor = new bool[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var choices = input.Applicants[i].Choices;
            bachelor[i] = input.Applicants[i].Bachelor;
            for (var choice = 0; choice < width; choice++)
                areas[(i * width) + choice] = choice >= choices.Count ? NoChoice : numbers.GetValueOrDefault(choices[choice], NotAnArea);
        }

        return new Field(order, lottery, areas, bachelor, width);
    }
}
