namespace XibuPlan.Placement.Quotas;

/// <summary>A service province in a year: its row of the implementation scale (PLA-1) and how many of its new recruits have a seat.</summary>
internal sealed class ServiceArea(int year, string provinceCode, int totalScale, int graduateTeachingCorps, int extended, int newRecruits)
{
    public int Year { get; private set; } = year;

    public string ProvinceCode { get; private set; } = provinceCode;

    /// <summary>On duty in all (实施规模).</summary>
    public int TotalScale { get; private set; } = totalScale;

    /// <summary>研支团.</summary>
    public int GraduateTeachingCorps { get; private set; } = graduateTeachingCorps;

    /// <summary>延期.</summary>
    public int Extended { get; private set; } = extended;

    /// <summary>新招募: what all recruiting provinces together may seat here.</summary>
    public int NewRecruits { get; private set; } = newRecruits;

    /// <summary>Seats reserved by all recruiting provinces; changed under the row's lock only.</summary>
    public int Taken { get; internal set; }
}
