using XibuPlan.Placement.ProgrammeYears;

namespace XibuPlan.Placement.Quotas;

/// <summary>
/// How much of an area's new recruits its own province may and does provide (REC-14); inclusive, so that 182 of 260 at 70 % is kept
/// with nothing to spare (docs/rules.md §9.1).
/// </summary>
/// <param name="Planned">The area's own cell.</param>
/// <param name="Taken">Seats reserved in it.</param>
/// <param name="Percent">Of the policy: 省内招募比例上限.</param>
/// <param name="Limit">floor(percentage × new recruits).</param>
/// <param name="HeadRoom">Limit − planned; negative where the plan itself breaks the share.</param>
/// <param name="Warning">In words where the plan or the seats are beyond the limit, with what follows from it, else null.</param>
internal sealed record InProvinceShare(string ProvinceCode, string Province, int NewRecruits, int Planned, int Taken, int Percent, int Limit, int HeadRoom,
    string? Warning)
{
    public static InProvinceShare Of(ServiceArea area, QuotaCell own, Policy policy)
    {
        var limit = policy.InProvinceLimit(area.NewRecruits);
        var name = ProvinceAlpha.NameOf(area.ProvinceCode);
        return new(area.ProvinceCode, name, area.NewRecruits, own.Quota, own.Taken, policy.InProvinceMaxPct, limit, limit - own.Quota,
            Math.Max(own.Quota, own.Taken) <= limit
                ? null
                : $"{name}省内招募计划 {own.Quota} 人、已安排 {own.Taken} 人，上限为新招募 {area.NewRecruits} 人的 {policy.InProvinceMaxPct}%，即 {limit} 人；"
                    + (policy.CapsEveryArea ? "超出上限的不再安排" : "本年度按全国合计核算，此处仅提示"));
    }
}
