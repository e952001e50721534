namespace XibuPlan.Placement.Quotas;

/// <summary>
/// One cell of the matrix (PLA-7): what a recruiting province may seat in a service province, and what it has seated. Its counter
/// changes only under the lock of the recruiting province's <see cref="RecruitingQuota"/>.
/// </summary>
internal sealed class QuotaCell(int year, string recruitingProvinceCode, string serviceProvinceCode, int quota, string relation)
{
    public int Year { get; private set; } = year;

    public string RecruitingProvinceCode { get; private set; } = recruitingProvinceCode;

    public string ServiceProvinceCode { get; private set; } = serviceProvinceCode;

    /// <summary>0 for a cell that self-adjustment opened (D-10).</summary>
    public int Quota { get; private set; } = quota;

    /// <summary>in-province, paired-assistance or empty, as the annex prints it.</summary>
    public string Relation { get; private set; } = relation;

    /// <summary>Seats reserved; beyond the quota by self-adjustment only.</summary>
    public int Taken { get; internal set; }

    /// <summary>省内招募, by identity and not by the printed flag.</summary>
    public bool IsInProvince => RecruitingProvinceCode == ServiceProvinceCode;
}
