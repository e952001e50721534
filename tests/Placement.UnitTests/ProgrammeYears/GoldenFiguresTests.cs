using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;

namespace XibuPlan.Placement.UnitTests.ProgrammeYears;

/// <summary>The figures of the 2020 annexes as docs/rules.md §9 has them.</summary>
public sealed class GoldenFiguresTests
{
    [Fact]
    public void The_annexes_have_the_printed_totals()
    {
        var (areas, scaleFaults) = Annexes.ReadScale(Annexes.Scale);
        var (cells, matrixFaults) = Annexes.ReadMatrix(Annexes.Matrix);

        Assert.Empty(scaleFaults);
        Assert.Empty(matrixFaults);
        Assert.Equal((21, 19_990, 2_376, 10_303, 7_311),
            (areas.Count, areas.Sum(a => a.TotalScale), areas.Sum(a => a.GraduateTeachingCorps), areas.Sum(a => a.Extended), areas.Sum(a => a.NewRecruits)));
        Assert.Equal((164, 7_311, 32), (cells.Count, cells.Sum(c => c.Quota), cells.Select(c => c.RecruitingProvinceCode).Distinct().Count()));
        Assert.Null(CrossFooting.Check(areas, cells).Refusal);
        Assert.Null(CrossFooting.CheckNationalShare(areas, cells, Annexes.Policy).Refusal);
    }

    [Fact]
    public void The_national_share_is_held_to_who_is_seated_at_home_already_whatever_an_amendment_leaves_of_the_budget()
    {
        var (areas, cells) = (Annexes.ReadScale(Annexes.Scale).Areas, Annexes.ReadMatrix(Annexes.Matrix).Cells);
        // Without a budget at most the 3,110 of the matrix are recruited at home; 43% of 7,311 are 3,143.
        var amended = Annexes.Policy with { SelfAdjustPct = 0, InProvinceMaxPct = 43 };
        Assert.Null(CrossFooting.CheckNationalShare(areas, cells, amended).Refusal);

        var guizhou = cells.Single(c => c.IsInProvince && c.ServiceProvinceCode == "520000");
        guizhou.Taken = guizhou.Quota + 33;
        Assert.Null(CrossFooting.CheckNationalShare(areas, cells, amended).Refusal);
        guizhou.Taken++;
        Assert.Equal("quota-matrix.in-province-share", CrossFooting.CheckNationalShare(areas, cells, amended).Refusal?.Code);
    }

    [Theory]
    [InlineData("湖北", 800, 80)]
    [InlineData("四川", 734, 73)]
    [InlineData("重庆", 506, 50)]
    [InlineData("贵州", 497, 49)]
    [InlineData("陕西", 486, 48)]
    [InlineData("山东", 467, 46)]
    [InlineData("河南", 318, 31)]
    [InlineData("山西", 318, 31)]
    [InlineData("甘肃", 240, 24)]
    [InlineData("广东", 216, 21)]
    [InlineData("广西", 213, 21)]
    [InlineData("宁夏", 211, 21)]
    [InlineData("内蒙古", 205, 20)]
    [InlineData("江苏", 180, 18)]
    [InlineData("江西", 174, 17)]
    [InlineData("辽宁", 167, 16)]
    [InlineData("湖南", 166, 16)]
    [InlineData("云南", 164, 16)]
    [InlineData("河北", 159, 15)]
    [InlineData("青海", 122, 12)]
    [InlineData("黑龙江", 119, 11)]
    [InlineData("天津", 107, 10)]
    [InlineData("安徽", 103, 10)]
    [InlineData("上海", 97, 9)]
    [InlineData("吉林", 95, 9)]
    [InlineData("北京", 92, 9)]
    [InlineData("浙江", 91, 9)]
    [InlineData("新疆", 86, 8)]
    [InlineData("福建", 82, 8)]
    [InlineData("海南", 37, 3)]
    [InlineData("兵团", 32, 3)]
    [InlineData("西藏", 27, 2)]
    public void Ten_percent_of_a_recruiting_province_is_floored(string province, int total, int budget)
    {
        var code = ProvinceAlpha.All.Single(p => p.ShortName == province).Code;
        var sum = Annexes.ReadMatrix(Annexes.Matrix).Cells.Where(c => c.RecruitingProvinceCode == code).Sum(c => c.Quota);

        Assert.Equal(total, sum);
        Assert.Equal(budget, Annexes.Policy.SelfAdjustLimit(sum));
    }

    [Theory]
    [InlineData("贵州", 447, 638, 446)]
    [InlineData("云南", 129, 184, 128)]
    [InlineData("湖南", 26, 37, 25)]
    [InlineData("黑龙江", 20, 25, 17)]
    [InlineData("吉林", 3, 3, 2)]
    [InlineData("湖北", 126, 126, 88)]
    [InlineData("山西", 7, 7, 4)]
    public void Seven_areas_of_the_annex_break_the_in_province_share(string province, int own, int recruits, int limit)
    {
        var share = Shares().Single(s => s.Province == province);

        Assert.Equal((own, recruits, limit), (share.Planned, share.NewRecruits, share.Limit));
        Assert.NotNull(share.Warning);
        Assert.Equal(7, Shares().Count(s => s.Warning is not null));
    }

    [Fact]
    public void Exactly_seventy_percent_is_kept_with_nothing_to_spare()
    {
        var share = Shares().Single(s => s.Province == "内蒙古");

        Assert.Equal((182, 260, 182, 0), (share.Planned, share.NewRecruits, share.Limit, share.HeadRoom));
        Assert.Null(share.Warning);
    }

    [Fact]
    public void Beyond_the_share_the_plan_and_those_placed_are_told_apart()
    {
        var own = Annexes.ReadMatrix(Annexes.Matrix).Cells.Single(c => c.IsInProvince && ProvinceAlpha.NameOf(c.ServiceProvinceCode) == "内蒙古");
        var share = InProvinceShare.Of(new ServiceArea(2020, own.ServiceProvinceCode, 259, 0, 0, 259), own, Annexes.Policy);

        Assert.Equal("内蒙古省内招募计划 182 人、已安排 0 人，上限为新招募 259 人的 70%，即 181 人；本年度按全国合计核算，此处仅提示", share.Warning);
    }

    [Fact]
    public void Four_provinces_recruit_for_themselves_only_so_their_budget_must_open_cells()
    {
        var alone = Annexes.ReadMatrix(Annexes.Matrix).Cells.GroupBy(c => c.RecruitingProvinceCode).Where(g => g.All(c => c.IsInProvince))
            .Select(g => ProvinceAlpha.NameOf(g.Key)).Order(StringComparer.Ordinal);

        Assert.Equal(new[] { "青海", "新疆", "兵团", "西藏" }.Order(StringComparer.Ordinal), alone);
    }

    private static List<InProvinceShare> Shares()
    {
        var areas = Annexes.ReadScale(Annexes.Scale).Areas.ToDictionary(a => a.ProvinceCode);
        return [.. Annexes.ReadMatrix(Annexes.Matrix).Cells.Where(c => c.IsInProvince).Select(c => InProvinceShare.Of(areas[c.ServiceProvinceCode], c, Annexes.Policy))];
    }
}
