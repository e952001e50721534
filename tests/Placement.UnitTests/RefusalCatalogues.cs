using System.Text.RegularExpressions;
using XibuPlan.Placement.PlacementRuns;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.Placement.Seats;
using XibuPlan.Placement.UniversityAllotments;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UnitTests;

/// <summary>The codes are part of the API: unique, of one form, and said in Chinese.</summary>
public sealed partial class RefusalCatalogues
{
    private static readonly IReadOnlyList<Refusal> All =
        [.. ProgrammeYearRefusals.All, .. PostRefusals.All, .. RatioWaiverRefusals.All, .. PlacementRunRefusals.All, .. SeatRefusals.All, .. UniversityAllotmentRefusals.All];

    [Fact]
    public void Codes_are_unique_and_of_one_form()
    {
        Assert.Equal(All.Count, All.Select(r => r.Code).Distinct().Count());
        Assert.All(All, r => Assert.Matches(Form(), r.Code));
    }

    [Fact]
    public void Details_are_chinese_and_end_a_sentence() =>
        Assert.All(All, r => Assert.True(r.Detail.Any(c => c is >= '一' and <= '龥') && r.Detail.EndsWith('。'), r.Code));

    [Fact]
    public void Every_refusal_that_a_catalogue_declares_is_in_its_list()
    {
        foreach (var catalogue in new[] { typeof(ProgrammeYearRefusals), typeof(PostRefusals), typeof(RatioWaiverRefusals), typeof(PlacementRunRefusals), typeof(SeatRefusals), typeof(UniversityAllotmentRefusals) })
            Assert.All(catalogue.GetFields().Where(f => f.FieldType == typeof(Refusal)), f => Assert.Contains((Refusal)f.GetValue(null)!, All));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
