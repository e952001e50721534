namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>When a month is to be handed in. The manual says only "at the beginning of the month" (每月月初): five days for the county, ten for the province.</summary>
public static class MonthDeadlines
{
    /// <summary>Days after the snapshot for the county.</summary>
    public const int CountyDays = 5;

    /// <summary>Days after the snapshot for the province.</summary>
    public const int ProvinceDays = 10;

    /// <summary>The last day on which a county is in time.</summary>
    public static DateOnly CountyDueOn(DateOnly opensOn) => opensOn.AddDays(CountyDays);

    /// <summary>The last day on which a province is in time.</summary>
    public static DateOnly ProvinceDueOn(DateOnly opensOn) => opensOn.AddDays(ProvinceDays);
}
