using XibuPlan.Placement.Allocation;

namespace XibuPlan.Placement.UnitTests.Allocation;

/// <summary>
/// Gale and Shapley 1962 as the textbook has it: applicants propose, institutions hold the best and reject the rest, until nobody is
/// left to propose. The institutions are the cells and, right behind everybody's first choice, the self-adjustment budget.
/// </summary>
internal static class TextbookDeferredAcceptance
{
    /// <summary>By application: the area granted, or null.</summary>
    public static Dictionary<Guid, string?> Match(AllocationInput input)
    {
        const string budget = "budget";
        var capacity = input.Areas.ToDictionary(a => a.ServiceProvince, a => Math.Max(0, a.Quota - a.Taken));
        capacity[budget] = input.Province.SelfAdjustLimit - input.Province.SelfAdjusted;
        var rank = RankOf(input);
        var lists = input.Applicants.ToDictionary(a => a.ApplicationId, a => new Queue<string>(
            a.Choices.SelectMany((c, i) => i == 0 && capacity.ContainsKey(c) ? new[] { c, budget } : [c]).Where(capacity.ContainsKey)));
        var held = capacity.Keys.ToDictionary(k => k, _ => new List<Guid>());
        var free = new Queue<Guid>(lists.Keys);
        while (free.TryDequeue(out var applicant))
        {
            if (!lists[applicant].TryDequeue(out var institution)) continue;
            held[institution].Add(applicant);
            if (held[institution].Count <= capacity[institution]) continue;
            var worst = held[institution].MaxBy(id => rank[id]);
            held[institution].Remove(worst);
            free.Enqueue(worst);
        }

        var granted = held.SelectMany(h => h.Value.Select(id => (id, h.Key))).ToDictionary(e => e.id, e => e.Key);
        return input.Applicants.ToDictionary(a => a.ApplicationId,
            a => granted.TryGetValue(a.ApplicationId, out var at) ? (at == budget ? a.Choices[0] : at) : null);
    }

    private static Dictionary<Guid, int> RankOf(AllocationInput input) => input.Applicants
        .OrderByDescending(a => a.Score).ThenByDescending(a => a.PriorVolunteering).ThenBy(a => MeritOrder.Of([a], input.LotterySeed).Lottery[0])
        .Select((a, i) => (a.ApplicationId, i)).ToDictionary(e => e.ApplicationId, e => e.i);
}
