namespace XibuPlan.ServiceDefaults.Time;

/// <summary>Days and months as the interface writes them; in routes, JSON and files they stay <c>yyyy-MM-dd</c> and <c>yyyy-MM</c>.</summary>
public static class Chinese
{
    /// <summary>A day, e.g. 2021年4月15日.</summary>
    public static string InChinese(this DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A month, e.g. 2021年4月.</summary>
    public static string InChinese(this YearMonth month) => $"{month.Year}年{month.Month}月";
}
