using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>What a county enters about a post.</summary>
/// <param name="Title">岗位名称, at most 60 characters.</param>
/// <param name="Unit">服务单位, at most 100 characters.</param>
/// <param name="TownshipOrBelow">乡镇及以下.</param>
/// <param name="Headcount">1 to 200.</param>
internal sealed record PostFacts(string Title, string Unit, PostCategory Category, bool TownshipOrBelow, int Headcount)
{
    private const int LongestTitle = 60;
    private const int LongestUnit = 100;
    private const int LargestHeadcount = 200;

    /// <summary>Every field that is missing or wrong.</summary>
    public Outcome Check()
    {
        var faults = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle) faults.Add(("title", $"必填，最多 {LongestTitle} 字"));
        if (string.IsNullOrWhiteSpace(Unit) || Unit.Length > LongestUnit) faults.Add(("unit", $"必填，最多 {LongestUnit} 字"));
        if (Headcount is < 1 or > LargestHeadcount) faults.Add(("headcount", $"须为 1 至 {LargestHeadcount}"));
        return faults.Count == 0 ? Outcome.Done : CommonRefusals.Invalid.ForFields([.. faults]);
    }
}
