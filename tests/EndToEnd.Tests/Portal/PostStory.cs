using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A post on its way from the county to the province, back and forth. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class PostStory(RunningSystem system, SharedBrowser browser)
{
    private const string Province = SimulatedYear.AtTheCounty;
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_county_declares_a_post_and_the_province_returns_it_with_a_reason_and_passes_the_amended_one()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.ProvinceAsync(Province, "reviewer");
        await using var county = await _offices.CountyAsync(await Offices.CountyOfFirstAsync(reviewer, "state=on-duty"));
        var title = $"乡镇文书（{Random.Shared.Next(100, 1000)} 号岗）";

        await DeclareAsync(county, title);

        await reviewer.GoAsync("/posts?state=declared");
        await reviewer.LooksWellAsync("province-posts");
        await reviewer.FollowAsync(title);
        await reviewer.PressAsync("退回");
        await reviewer.FillAsync("理由", "请写明服务单位全称");
        await reviewer.PressAsync("确认退回");
        await reviewer.HeadingSaysAsync("已退回");

        await AmendAsync(county, title);

        await reviewer.GoAsync("/posts?state=declared");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = title }).CheckAsync();
        await reviewer.PressAsync("审核通过（1）");
        await reviewer.PressAsync("确认办理 1 条");
        await reviewer.SeesAsync("成功 1 项");
    }

    private static async Task DeclareAsync(Person county, string title)
    {
        await county.FollowAsync("岗位申报");
        await county.PressAsync("申报岗位");
        await county.FillAsync("岗位名称", title);
        await county.FillAsync("服务单位", "镇政府");
        await county.ChooseAsync("专项", "乡村社会治理");
        await county.LooksWellAsync("post-declare");
        await county.PressAsync("申报");
        await Expect(county.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await county.SeesAsync(title);
    }

    private static async Task AmendAsync(Person county, string title)
    {
        await county.GoAsync("/posts?state=returned");
        await county.FollowAsync(title);
        await county.SeesAsync("请写明服务单位全称");
        await county.PressAsync("修改并重新申报");
        await county.FillAsync("服务单位", "某县某镇人民政府");
        await county.PressAsync("确认修改并重新申报");
        await county.HeadingSaysAsync("县已申报");
        await county.LooksWellAsync("post");
    }
}
