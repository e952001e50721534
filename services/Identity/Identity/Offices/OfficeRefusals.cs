using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Offices;

/// <summary>Why an office is not opened or closed.</summary>
public static class OfficeRefusals
{
    public static readonly Refusal NotAnEmployer = Refusal.Rule("office.not-an-employer", "只有用人单位可以在此撤销，各级项目办和高校由基础数据维护。");

    public static readonly Refusal EmployerExists = Refusal.Conflict("office.employer-exists", "本省已有同名的用人单位。");

    public static readonly Refusal NotAProvince = Refusal.Rule("office.not-a-province", "用人单位须归属于一个省级项目办。");

    public static readonly IReadOnlyList<Refusal> All = [NotAnEmployer, EmployerExists, NotAProvince, .. OfficeLifecycle.Table.Refusals];
}
