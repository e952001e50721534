namespace XibuPlan.Placement.Quotas;

/// <summary>A recruiting province in a year: its total quota and the counters of the rules that hold over all its seats.</summary>
internal sealed class RecruitingQuota(int year, string provinceCode, int quota)
{
    public int Year { get; private set; } = year;

    public string ProvinceCode { get; private set; } = provinceCode;

    /// <summary>The sum of its cells.</summary>
    public int Quota { get; private set; } = quota;

    /// <summary>Seats reserved.</summary>
    public int Taken { get; internal set; }

    /// <summary>D-10: Σ over destinations of max(0, seated − cell).</summary>
    public int SelfAdjusted { get; internal set; }

    /// <summary>D-11: seats of people below a bachelor's degree.</summary>
    public int NonBachelor { get; internal set; }
}
