using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// J1: counties declare posts, provinces review them, the nation approves each province's posts as a batch that must keep the ratios
/// of PLA-5. One province asks for more youth work than they allow and is refused; another gets a waiver for it.
/// </summary>
internal sealed class ApproveThePosts : Stage
{
    private const string Posts = "/api/placement/posts";

    public override string Title => "Posts: county declares, province reviews, nation approves";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        var provinces = year.Plan.ServiceProvinces.OrderByDescending(year.Plan.NewRecruits).ToList();
        progress.Expect(provinces.Count * 2);
        await TogetherAsync(year, provinces, async (province, token) =>
        {
            await DeclareAsync(year, province, token);
            progress.Advance();
            await ReviewAsync(year, province, token);
            if (province == provinces[0]) await ApproveWithoutYouthWorkAsync(year, province, token);
            else if (province == provinces[1]) await ApproveWithWaiverAsync(year, province, token);
            else (await ApproveAsync(year, province, null, token)).Good();
            progress.Advance();
        }, cancel);
        await CheckSeparationAsync(year, provinces[^1], cancel);
    }

    private static async Task DeclareAsync(Year year, string province, CancellationToken cancel)
    {
        var counties = year.Offices.CountiesOf(province);
        var shares = PostPlan.Shares(counties, year.Plan.NewRecruits(province));
        foreach (var county in counties)
        {
            foreach (var post in PostPlan.Of(shares[county.Code])) await DeclareAsync(county, Year.Number, post, cancel);
        }

        var isTooBold = year.Plan.ServiceProvinces.OrderByDescending(year.Plan.NewRecruits).Take(2).Contains(province);
        if (!isTooBold) return;
        foreach (var post in PostPlan.TooMuchYouthWork(year.Plan.NewRecruits(province) + counties.Count)) await DeclareAsync(counties[0], Year.Number, post, cancel);
    }

    /// <summary>A county declares a post of a programme year.</summary>
    public static Task<Answer> DeclareAsync(Office county, int year, PlannedPost post, CancellationToken cancel) => county.Maintainer.PostAsync(Posts, new
    {
        year,
        title = post.Title,
        unit = $"{county.Name}项目服务单位",
        category = post.Category,
        townshipOrBelow = post.TownshipOrBelow,
        headcount = post.Headcount,
    }, cancel);

    private static async Task ReviewAsync(Year year, string province, CancellationToken cancel)
    {
        var reviewer = year.Offices.Provinces[province].Reviewer;
        foreach (var post in await reviewer.AllAsync<PostView>($"{Posts}?year={Year.Number}&state=declared", cancel))
            (await reviewer.ReviewAsync($"{Posts}/{post.Id}", $"{Posts}/{post.Id}/review", new { approve = true }, cancel)).Good();
    }

    /// <summary>The batch that breaks a ratio is refused whole; without the youth posts it passes.</summary>
    private static async Task ApproveWithoutYouthWorkAsync(Year year, string province, CancellationToken cancel)
    {
        year.Checks.Refused("approval of a batch with more than 10% youth work", await ApproveAsync(year, province, null, cancel), 422, "post.ratio-broken");
        var waiting = await year.Offices.Provinces[province].Reviewer.AllAsync<PostView>($"{Posts}?year={Year.Number}&state=reviewed-by-province", cancel);
        var others = waiting.Where(p => p.Category != "grassroots-youth").Select(p => p.Id).ToList();
        (await ApproveAsync(year, province, others, cancel)).Good();
    }

    /// <summary>The province asks to lift the ratio and says why; the nation grants it.</summary>
    private static async Task ApproveWithWaiverAsync(Year year, string province, CancellationToken cancel)
    {
        const string Waivers = "/api/placement/ratio-waivers";
        year.Checks.Refused("approval of the same in a province that has no waiver yet", await ApproveAsync(year, province, null, cancel), 422, "post.ratio-broken");
        var request = new { year = Year.Number, rule = "youth", reason = "易地扶贫搬迁安置点新建青年服务站，须先配齐人员。" };
        var asked = await year.Offices.Provinces[province].Maintainer.PostAsync(Waivers, request, cancel);
        var decided = Call.Of(HttpMethod.Post, $"{Waivers}/{asked.As<WaiverView>().Id}/decide", new { grant = true, reason = "同意，两年内调整到位。" });
        (await year.Offices.National.Reviewer.SendAsync(decided with { IfMatch = asked.ETag }, cancel)).Good();
        (await ApproveAsync(year, province, null, cancel)).Good();
    }

    private static async Task CheckSeparationAsync(Year year, string province, CancellationToken cancel)
    {
        var county = year.Offices.CountiesOf(province)[0];
        var neighbour = year.Offices.Counties.Values.First(c => Regions.ProvinceOf(c.Code) != province);
        var own = (await county.Maintainer.AllAsync<PostView>($"{Posts}?year={Year.Number}", cancel))[0];
        year.Checks.Refused("another county's officer opens a county's post",
            await neighbour.Maintainer.TryAsync(HttpMethod.Get, $"{Posts}/{own.Id}", null, cancel), 404, "request.not-found");
        year.Checks.Refused("the county approves its own post", await ApproveAsync(county.Reviewer, province, null, cancel), 403, "access.not-your-office");
    }

    private static Task<Answer> ApproveAsync(Year year, string province, IReadOnlyList<Guid>? posts, CancellationToken cancel) =>
        ApproveAsync(year.Offices.National.Reviewer, province, posts, cancel);

    private static Task<Answer> ApproveAsync(Session officer, string province, IReadOnlyList<Guid>? postIds, CancellationToken cancel) =>
        officer.TryAsync(HttpMethod.Post, "/api/placement/post-approvals", new { year = Year.Number, provinceCode = province, postIds }, cancel);

    private sealed record PostView(Guid Id, string Category);

    private sealed record WaiverView(Guid Id);
}
