using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>The table of volunteers: search, filters, sort, total, export, and decisions in bulk.</summary>
[Collection(typeof(ReadingService))]
public sealed class TermListTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task A_name_is_found_by_who_may_read_it_and_by_nobody_else()
    {
        var offices = await OpenAsync("130000");
        var county = offices.Counties[0];
        var sima = await NamedAsync(offices, county, "司马迁", "51010419900101123X");
        await NamedAsync(offices, county, "班固", "510104199001015678");

        foreach (var actor in new[] { Officers.County(county), Officers.Prefecture(county[..4] + "00"), Officers.Province(offices.Province) })
            Assert.Equal([sima], await IdsAsync(actor, "q=马迁"));
        Assert.Empty(await IdsAsync(Officers.County(offices.Counties[1]), "q=马迁"));
        // The nation reads masked names: 司*迁. What it cannot read it cannot find.
        Assert.Empty(await IdsAsync(Officers.National(), $"q=马迁&province={offices.Province}"));
        Assert.Equal([sima], await IdsAsync(Officers.National(), $"q=司*&province={offices.Province}"));
        Assert.Equal([sima], await IdsAsync(Officers.Province(offices.Province), "q=123x"));
        Assert.Empty(await IdsAsync(Officers.Province(offices.Province), "q=9999"));
    }

    [Fact]
    public async Task On_duty_in_a_month_is_who_served_in_it_and_nobody_past_the_agreed_end()
    {
        var offices = await OpenAsync("130000");
        var county = offices.Counties[3];
        var (term, _) = (await offices.OnDutyAsync(county, 1))[0];

        foreach (var month in new[] { "2020-09", "2021-07" }) Assert.Equal([term], await IdsAsync(Officers.County(county), $"month={month}"));
        foreach (var month in new[] { "2020-06", "2021-08" }) Assert.Empty(await IdsAsync(Officers.County(county), $"month={month}"));
    }

    [Fact]
    public async Task A_whole_number_in_an_address_is_refused_and_so_is_a_text_without_end()
    {
        var offices = await OpenAsync("140000");
        await offices.Maintainer.GetAsync($"{Root}/terms?q=510104199001011234").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.search-number-in-full");
        // More than the four digits that are shown unmasked would find nobody, without a word.
        await offices.Maintainer.GetAsync($"{Root}/terms?q=11234").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.search-number-in-full");
        await offices.Maintainer.GetAsync($"{Root}/terms?q={new string('a', 51)}").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await offices.Maintainer.GetAsync($"{Root}/terms?sort=name").RefusedAsync(HttpStatusCode.BadRequest, "request.sort-unknown");
    }

    [Fact]
    public async Task A_search_through_more_names_than_the_limit_is_refused_and_a_narrower_one_is_not()
    {
        var offices = await OpenAsync("410000");
        var county = offices.Counties[0];
        var sima = await NamedAsync(offices, county, "司马光", "510104199001012029");
        await NamedAsync(offices, county, "欧阳修", "510104199001013048");
        var configuration = service.Services.GetRequiredService<IConfiguration>();
        configuration["Search:MostNames"] = "1";
        try
        {
            await offices.Maintainer.GetAsync($"{Root}/terms?q=司马").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.search-too-wide");
        }
        finally
        {
            configuration["Search:MostNames"] = null;
        }

        Assert.Equal([sima], await IdsAsync(Officers.County(county), "q=司马"));
    }

    [Fact]
    public async Task Filters_narrow_to_what_waits_and_the_total_counts_all_pages()
    {
        var offices = await OpenAsync("150000");
        var county = offices.Counties[0];
        await service.PublishYearAsync(("extension.open", "2020-09-01"), ("extension.close", "2021-04-30"));
        var people = await offices.OnDutyAsync(county, 4);
        var waiting = (await offices.RegisteredAsync(county, 1))[0].Term;
        await offices.Volunteer(people[0].Person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { }).ReadAsync();
        await offices.Volunteer(people[1].Person).PostAsJsonAsync($"{Root}/terms/mine/leave-request", new { reason = "家庭原因" }).ReadAsync();
        await offices.Volunteer(people[2].Person).PutAsJsonAsync($"{Root}/terms/mine/details", new { cardNumber = NewCard() }).ReadAsync();
        var office = Officers.County(county, OfficerRole.Maintainer);

        Assert.Equal([people[0].Term], await IdsAsync(office, "extension=waiting"));
        Assert.Equal([people[1].Term], await IdsAsync(office, "leaveRequested=true"));
        Assert.Equal([people[2].Term], await IdsAsync(office, "payHold=true"));
        Assert.Equal([waiting], await IdsAsync(office, "state=unreviewed"));
        Assert.Equal(4, (await IdsAsync(office, $"month={Month}&category=乡村教育&post={offices.PostOf(county)}")).Count);
        Assert.Empty(await IdsAsync(office, "month=2020-06"));
        Assert.Empty(await IdsAsync(office, "ended=true"));
        Assert.Empty(await IdsAsync(office, "nextYear=true"));

        var page = await service.As(office).GetAsync($"{Root}/terms?limit=2&count=true&sort=-state").ReadAsync();
        Assert.Equal((5, 2), (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()));
        Assert.Equal("on-duty", page.GetProperty("items")[0].GetProperty("state").GetString());
        var row = page.GetProperty("items")[0];
        Assert.Equal(("中心小学教师", "中心小学", RegionDirectory.NameOf(county)), (row.GetProperty("postTitle").GetString(), row.GetProperty("postUnit").GetString(), row.GetProperty("countyName").GetString()));
    }

    [Fact]
    public async Task Extensions_are_decided_in_bulk_each_with_its_outcome_and_a_preview_first()
    {
        var offices = await OpenAsync("210000");
        var county = offices.Counties[0];
        await service.PublishYearAsync(("extension.open", "2020-09-01"), ("extension.close", "2021-04-30"));
        var people = await offices.OnDutyAsync(county, 3);
        foreach (var (_, person) in people.Take(2)) await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { }).ReadAsync();
        await offices.CloseAsync(county, Month);
        var body = new { items = new object[] { new { id = people[0].Term, agree = true }, new { id = people[1].Term, agree = false, reason = "岗位调整" }, new { id = people[2].Term, agree = true }, new { id = people[1].Term, agree = false } } };

        var preview = await offices.County(county).PostAsJsonAsync($"{Root}/terms/extensions?preview=true", body).ReadAsync();
        Assert.Equal("approved", (await offices.CountyMonthAsync(county, Month)).GetProperty("state").GetString());
        var done = await offices.County(county).PostAsJsonAsync($"{Root}/terms/extensions", body).ReadAsync();

        string?[] codes = [null, null, "volunteer-term.extension-not-requested", "volunteer-term.reason-required"];
        Assert.Equal(codes, preview.EnumerateArray().Select(o => o.GetProperty("code").GetString()));
        Assert.Equal(codes, done.EnumerateArray().Select(o => o.GetProperty("code").GetString()));
        Assert.Equal(preview[0].GetProperty("reverts").GetRawText(), done[0].GetProperty("reverts").GetRawText());
        Assert.Equal(county, done[0].GetProperty("reverts")[0].GetProperty("regionCode").GetString());
        Assert.Empty(done[1].GetProperty("reverts").EnumerateArray());
        Assert.Equal("unreviewed", (await offices.CountyMonthAsync(county, Month)).GetProperty("state").GetString());
        Assert.Empty(await IdsAsync(Officers.County(county), "extension=waiting"));
        Assert.Equal(2, (await IdsAsync(Officers.County(county), "extension=decided")).Count);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_list_is_exported_as_filtered_and_the_audit_trail_says_who_took_it(string format)
    {
        var offices = await OpenAsync("220000");
        var county = offices.Counties[format == "csv" ? 0 : 1];
        await NamedAsync(offices, county, "蔡文姬", format == "csv" ? "510104199001014321" : "510104199001014322");
        using var answer = await offices.County(county).GetAsync($"{Root}/terms/export?format={format}&state=on-duty&q=文姬");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(bytes));
        if (format == "csv")
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.Contains("蔡文姬", text, StringComparison.Ordinal);
            Assert.Contains("5101**********4321", text, StringComparison.Ordinal);
            Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        }
        else
        {
            Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        }

        var audit = await service.InDatabaseAsync(db => db.AuditEntries.Where(a => a.Operation == "volunteer-term.export").Select(a => a.Changes).ToListAsync());
        Assert.Contains(audit, a => a.Contains("q=***", StringComparison.Ordinal) && a.Contains("volunteer-terms", StringComparison.Ordinal));
        Assert.DoesNotContain(audit, a => a.Contains("文姬", StringComparison.Ordinal));
    }

    private async Task<Guid> NamedAsync(Offices offices, string county, string name, string number)
    {
        var admission = service.Admission(offices.Province);
        service.Recruitment.Knows(admission.AggregateId, name, number);
        await service.Events.PublishAsync(admission);
        await Eventually.True(() => service.InDatabaseAsync(db => db.Terms.AnyAsync(t => t.PersonId == admission.PersonId)));
        var term = await service.InDatabaseAsync(db => db.Terms.Where(t => t.PersonId == admission.PersonId).Select(t => t.Id).SingleAsync());
        await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/arrival", new { countyCode = county, arrivedOn = "2020-07-20" }).ReadAsync();
        await offices.RegisterAsync(admission.PersonId, county).ReadAsync();
        await offices.ConfirmAsync(term, county).ReadAsync();
        return term;
    }

    private async Task<List<Guid>> IdsAsync(Actor actor, string query) => [.. (await service.As(actor).GetAsync($"{Root}/terms?limit=200&{query}").ReadAsync())
        .GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetGuid())];

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
