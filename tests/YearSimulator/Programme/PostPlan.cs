namespace XibuPlan.YearSimulator.Programme;

/// <summary>A post that a county will declare.</summary>
/// <param name="Category">As the API writes it: <c>rural-education</c>, …</param>
internal sealed record PlannedPost(string Title, string Category, bool TownshipOrBelow, int Headcount);

/// <summary>
/// Which posts the counties need for the recruits that come, within the ratios of PLA-5: all in townships, four of ten in rural
/// education, none for youth work.
/// </summary>
internal static class PostPlan
{
    // A post has at most 200 places.
    private const int Portion = 150;

    /// <summary>The posts of a county that will receive so many volunteers; one place more, so that a replacement finds one.</summary>
    public static IReadOnlyList<PlannedPost> Of(int volunteers)
    {
        var education = Math.Max(1, (volunteers * 2 / 5) + 1);
        PlannedPost[] posts =
        [
            new("乡镇中学教师", "rural-education", true, education),
            new("乡镇农业技术推广", "rural-construction", true, (volunteers + 1 - education) / 2),
            new("乡镇卫生院助理", "healthy-village", true, volunteers + 1 - education - ((volunteers + 1 - education) / 2)),
        ];
        return [.. posts.Where(p => p.Headcount > 0).SelectMany(InPortions)];
    }

    /// <summary>Youth work in the county town beyond what the ratios allow for so many places.</summary>
    public static IReadOnlyList<PlannedPost> TooMuchYouthWork(int places) =>
        [.. InPortions(new("团县委青年工作", "grassroots-youth", true, (places / 8) + 2))];

    /// <summary>How many of a province's recruits go to each of its counties.</summary>
    public static IReadOnlyDictionary<string, int> Shares(IReadOnlyList<Office> counties, int recruits)
    {
        var shares = Scaling.LargestRemainder([.. counties.Select(_ => 1)], recruits);
        return counties.Zip(shares).ToDictionary(pair => pair.First.Code, pair => pair.Second);
    }

    private static IEnumerable<PlannedPost> InPortions(PlannedPost post)
    {
        for (var left = post.Headcount; left > 0; left -= Portion) yield return post with { Headcount = Math.Min(left, Portion) };
    }
}
