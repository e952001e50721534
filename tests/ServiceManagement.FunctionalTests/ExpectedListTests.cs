using System.Net;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>C1, C4: where nobody is on duty in a month nothing is missing, and the lists of the month and the work queue say so alike.</summary>
[Collection(typeof(ReadingService))]
public sealed class ExpectedListTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task A_county_without_anybody_on_duty_is_not_waited_for()
    {
        var offices = await OpenAsync("610000");
        var (serving, left, arrived) = (offices.Counties[0], offices.Counties[1], offices.Counties[2]);
        await offices.OnDutyAsync(serving, 2);
        var (gone, _) = (await offices.OnDutyAsync(left, 1))[0];
        await offices.DepartAsync(gone, left, new DateOnly(2020, 8, 20)).ReadAsync();
        await offices.ArrivedAsync(arrived, 1);

        var rows = await CountiesAsync(offices, "");
        Assert.Equal([(serving, "未提交", true), (left, "无在岗人员", false), (arrived, "无在岗人员", false)], rows.Select(r => (Text(r, "countyCode"), Text(r, "stateLabel"), Expected(r))));
        Assert.Equal([true, false, false], rows.Select(r => r.GetProperty("overdue").GetBoolean()));
        Assert.All(rows.Skip(1), r => Assert.Equal(JsonValueKind.Null, r.GetProperty("dueOn").ValueKind));
        Assert.Equal([serving], (await CountiesAsync(offices, "&state=not-submitted")).Select(r => Text(r, "countyCode")));
        Assert.Equal([left, arrived], (await CountiesAsync(offices, "&expected=false")).Select(r => Text(r, "countyCode")));
        Assert.Equal(1, await WaitingAsync(Officers.Province(offices.Province), "county-month.submit"));
        Assert.Null(await WaitingAsync(Officers.County(left), "county-month.submit"));
        Assert.Equal(("无在岗人员", false), await StateOfAsync(offices.CountyMonthAsync(left, Month)));
        // August had the person who left, and a month after the agreed service has nobody, though no term is closed yet.
        Assert.Equal([serving, left], (await CountiesAsync(offices, "&expected=true", "2020-08")).Select(r => Text(r, "countyCode")));
        Assert.Empty(await CountiesAsync(offices, "&expected=true", "2022-01"));
    }

    [Fact]
    public async Task An_empty_list_that_a_county_hands_in_all_the_same_is_waited_for_as_any()
    {
        var offices = await OpenAsync("620000");
        var county = offices.Counties[0];
        await offices.ArrivedAsync(county, 1);
        Assert.False(Expected(Assert.Single(await CountiesAsync(offices, ""))));
        await offices.SubmitProvinceAsync(Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.no-counties");
        await offices.SubmitAsync(county, Month).ReadAsync();
        var row = Assert.Single(await CountiesAsync(offices, "&expected=true"));
        Assert.Equal(("unreviewed", "未审核"), (Text(row, "state"), Text(row, "stateLabel")));
        Assert.Equal(1, await WaitingAsync(Officers.Province(offices.Province), "county-month.approve"));
        await offices.ApproveAsync(county, Month).ReadAsync();
        await offices.SubmitProvinceAsync(Month).ReadAsync();
    }

    [Fact]
    public async Task The_nations_list_and_its_work_count_the_same_provinces()
    {
        var (serving, empty) = (await OpenAsync("630000"), await OpenAsync("640000"));
        await serving.OnDutyAsync(serving.Counties[0], 1);
        await empty.ArrivedAsync(empty.Counties[0], 1);

        var open = await ProvincesAsync(serving, "&state=open");
        Assert.Contains((serving.Province, "未提交", true), open);
        Assert.DoesNotContain(open, p => p.Code == empty.Province);
        Assert.Contains((empty.Province, "无在岗人员", false), await ProvincesAsync(serving, "&expected=false"));
        Assert.Contains((empty.Province, "无在岗人员", false), await ProvincesAsync(serving, ""));
        var unsent = (await ProvincesAsync(serving, "&expected=true")).Count(p => p.Label is "未提交" or "已退回" or "有变动待重新提交");
        Assert.Equal(unsent, await WaitingAsync(Officers.National(), "province-month.submit"));
        Assert.Null(await WaitingAsync(Officers.Province(empty.Province), "province-month.submit"));
        Assert.Equal(("无在岗人员", false), await StateOfAsync(empty.ProvinceMonthAsync(Month)));
    }

    [Fact]
    public async Task A_county_that_has_reviewed_nobody_is_waited_for_and_keeps_its_province_from_submitting()
    {
        var offices = await OpenAsync("650000");
        var (serving, silent) = (offices.Counties[0], offices.Counties[1]);
        service.Clock.MoveTo(2020, 8, 20);
        var (term, _) = (await offices.RegisteredAsync(silent, 1))[0];
        service.Clock.MoveTo(2020, 9, 20);
        Assert.Equal(1, await WaitingAsync(Officers.County(silent), "county-month.submit"));
        Assert.Equal(("未提交", true), await StateOfAsync(offices.ProvinceMonthAsync(Month)));
        await offices.OnDutyAsync(serving, 1);
        await offices.CloseAsync(serving, Month);

        Assert.Equal([serving, silent], (await CountiesAsync(offices, "&expected=true")).Select(r => Text(r, "countyCode")));
        Assert.Equal(("未提交", true), await StateOfAsync(offices.CountyMonthAsync(silent, Month)));
        var refused = await offices.SubmitProvinceAsync(Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.counties-not-approved");
        Assert.Equal([RegionDirectory.NameOf(silent)], refused.GetProperty("counties").EnumerateArray().Select(c => c.GetString()));
        await offices.ConfirmAsync(term, silent).ReadAsync();
        await offices.CloseAsync(silent, Month);
        Assert.Equal(2, (await offices.CertifiedAsync(Month)).GetProperty("headcount").GetInt32());
    }

    private static async Task<List<JsonElement>> CountiesAsync(Offices offices, string query, string month = Month) =>
        [.. (await offices.Reviewer.GetAsync($"{Root}/county-months?month={month}&limit=200{query}").ReadAsync()).GetProperty("items").EnumerateArray()];

    private static async Task<List<(string Code, string Label, bool Expected)>> ProvincesAsync(Offices offices, string query) =>
        [.. (await offices.National.GetAsync($"{Root}/province-months?month={Month}&limit=200{query}").ReadAsync()).GetProperty("items").EnumerateArray()
            .Select(r => (Text(r, "provinceCode"), Text(r, "stateLabel"), Expected(r)))];

    private async Task<int?> WaitingAsync(Actor actor, string key) =>
        (await service.As(actor).GetAsync($"{Root}/work").ReadAsync()).GetProperty("items").EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == key && i.GetProperty("filter").GetProperty("month").GetString() == Month)
            .Select(i => (int?)i.GetProperty("count").GetInt32()).SingleOrDefault();

    private static async Task<(string Label, bool Expected)> StateOfAsync(Task<JsonElement> view) => (Text(await view, "stateLabel"), Expected(await view));

    private static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;

    private static bool Expected(JsonElement row) => row.GetProperty("expected").GetBoolean();

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
