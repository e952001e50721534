using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>A service province whose cells do not sum to its new recruits.</summary>
/// <param name="Difference">Matrix minus scale.</param>
internal sealed record CrossFootingGap(string ProvinceCode, string Province, int Scale, int Matrix, int Difference);

/// <summary>The two annexes against one another (docs/rules.md §9): what a column parser loses is found here.</summary>
internal static class CrossFooting
{
    /// <summary>Done where every service province's cells sum to its new recruits; else names the provinces and differences.</summary>
    public static Outcome Check(IEnumerable<ServiceArea> areas, IEnumerable<QuotaCell> cells)
    {
        var sums = cells.GroupBy(c => c.ServiceProvinceCode).ToDictionary(g => g.Key, g => g.Sum(c => c.Quota));
        var gaps = areas.Select(a => (Area: a, Sum: sums.GetValueOrDefault(a.ProvinceCode)))
            .Where(e => e.Sum != e.Area.NewRecruits)
            .OrderBy(e => e.Area.ProvinceCode, StringComparer.Ordinal)
            .Select(e => new CrossFootingGap(e.Area.ProvinceCode, ProvinceAlpha.NameOf(e.Area.ProvinceCode), e.Area.NewRecruits, e.Sum, e.Sum - e.Area.NewRecruits))
            .ToList();
        if (gaps.Count == 0) return Outcome.Done;
        return ProgrammeYearRefusals.NotCrossFooted.With(string.Join("；", gaps.Select(Words))).WithFact("differences", gaps);
    }

    /// <summary>
    /// With scope <c>national</c> the in-province share is kept by construction: even with every budget spent at home, in-province
    /// seats stay within the percentage of the nation's new recruits, so no counter that all provinces share is needed. An amendment is
    /// held to what is seated already, under whichever policy it was.
    /// </summary>
    public static Outcome CheckNationalShare(IReadOnlyList<ServiceArea> areas, IReadOnlyList<QuotaCell> cells, Policy policy)
    {
        if (policy.CapsEveryArea) return Outcome.Done;
        var totals = cells.GroupBy(c => c.RecruitingProvinceCode).ToDictionary(g => g.Key, g => g.Sum(c => c.Quota));
        var own = cells.Where(c => c.IsInProvince).ToDictionary(c => c.ServiceProvinceCode);
        var most = areas.Sum(a => MostAtHome(a, own.GetValueOrDefault(a.ProvinceCode), policy.SelfAdjustLimit(totals.GetValueOrDefault(a.ProvinceCode))));
        var recruits = areas.Sum(a => a.NewRecruits);
        var limit = policy.InProvinceLimit(recruits);
        return most <= limit ? Outcome.Done
            : ProgrammeYearRefusals.InProvinceShare.With(most, recruits, policy.InProvinceMaxPct, limit).WithFact("possible", most).WithFact("limit", limit);
    }

    private static int MostAtHome(ServiceArea area, QuotaCell? own, int budget) =>
        Math.Min(area.NewRecruits, Math.Max((own?.Quota ?? 0) + budget, own?.Taken ?? 0));

    private static string Words(CrossFootingGap gap) =>
        $"{gap.Province}新招募 {gap.Scale} 人，名额合计 {gap.Matrix} 人，{(gap.Difference > 0 ? $"多 {gap.Difference}" : $"少 {-gap.Difference}")} 人";
}
