using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>The handbook's chapter "每月在岗位人员统计", with what the handbook leaves open (D-8).</summary>
[Collection(typeof(SharedService))]
public sealed class MonthStoryTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task From_the_countys_list_to_a_second_certified_version_that_leaves_the_first_as_it_was()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "520000");
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 3);
        service.Clock.MoveTo(2020, 9, 2);

        // 县级项目办：提交省项目办
        var submitted = await offices.SubmitAsync(county, Month).ReadAsync();
        Assert.Equal("unreviewed", Text(submitted, "state"));
        Assert.Equal(3, submitted.GetProperty("headcount").GetInt32());

        // 省级项目办：退回, and once corrected 审核通过
        await offices.Reviewer.PostSeenAsync($"{Root}/county-months/{county}/{Month}/return", 1, new { reason = "人数有误" }).ReadAsync();
        Assert.Equal("returned", Text(await offices.CountyMonthAsync(county, Month), "state"));
        await offices.CloseAsync(county, Month);

        // 县有任何改变志愿者状态的操作，该项目办状态立即变为“未审核”
        var left = await offices.DepartAsync(people[0].Term, county, new DateOnly(2020, 9, 1)).ReadAsync();
        Assert.Equal(county, left.GetProperty("reverts")[0].GetProperty("regionCode").GetString());
        var reverted = await offices.CountyMonthAsync(county, Month);
        Assert.Equal("unreviewed", Text(reverted, "state"));
        Assert.Contains("离岗", reverted.GetProperty("revertedBecause")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(people[0].Term, reverted.GetProperty("whatChanged").GetProperty("removed")[0].GetProperty("termId").GetGuid());

        // 请随时重新审核确认, then 提交全国项目办, and the national office certifies
        await offices.ApproveAsync(county, Month).ReadAsync();
        var certified = await offices.CertifiedAsync(Month);
        Assert.Equal(1, certified.GetProperty("version").GetInt32());
        var first = await offices.SnapshotAsync(Month, 1);
        Assert.Equal(2, first.GetProperty("headcount").GetInt32());

        // D-8: a departure after that makes the province's month stale, and leads to a version of its own
        service.Clock.MoveTo(2020, 9, 15);
        await offices.DepartAsync(people[1].Term, county, new DateOnly(2020, 9, 11)).ReadAsync();
        var stale = await offices.ProvinceMonthAsync(Month);
        Assert.Equal("stale", Text(stale, "state"));
        Assert.Contains("离岗", Text(stale, "staleBecause"), StringComparison.Ordinal);
        await offices.SubmitProvinceAsync(Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.counties-not-approved");
        await offices.ApproveAsync(county, Month).ReadAsync();
        Assert.Equal(2, (await offices.CertifiedAsync(Month)).GetProperty("version").GetInt32());

        Assert.Equal(first.GetRawText(), (await offices.SnapshotAsync(Month, 1)).GetRawText());
        var second = await offices.SnapshotAsync(Month, 2);
        Assert.Equal(10, second.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("termId").GetGuid() == people[1].Term).GetProperty("daysOnDuty").GetInt32());
        Assert.All([first, second], s => Assert.Equal(Text(s, "sha256"), HashOf(Text(s, "canonical"))));
        Assert.Contains(Text(first, "sha256"), Text(second, "canonical"), StringComparison.Ordinal);
        await Announced(offices.Province);
    }

    [Fact]
    public async Task Another_service_reads_the_certified_text_and_the_public_does_not()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "530000");
        await offices.OnDutyAsync(offices.Counties[0], 1);
        service.Clock.MoveTo(2020, 9, 2);
        await offices.CloseAsync(offices.Counties[0], Month);
        await offices.CertifiedAsync(Month);

        var path = $"/internal/province-months/{offices.Province}/{Month}/snapshots/1";
        var read = await service.As(Officers.Machine(AccessScopes.Internal)).GetAsync(path).ReadAsync();
        Assert.Equal(Text(read, "sha256"), HashOf(Text(read, "canonical")));
        await offices.National.GetAsync(path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(Officers.Machine(AccessScopes.HeadcountsRead)).GetAsync(path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private async Task Announced(string province)
    {
        await Eventually.True(() => service.Events.Arrived<ProvinceMonthSuperseded>().Any(e => e.RegionCode == province));
        Assert.Equal([1, 2], service.Events.Arrived<ProvinceMonthCertified>().Where(e => e.RegionCode == province).Select(e => e.Version).Order());
        Assert.Equal((1, 2), service.Events.Arrived<ProvinceMonthSuperseded>().Where(e => e.RegionCode == province).Select(e => (e.Version, e.SupersededByVersion)).Single());
        Assert.DoesNotContain(service.Events.Arrived<CountyMonthReverted>(), e => e.Cause.Contains('欧', StringComparison.Ordinal));
    }
}
