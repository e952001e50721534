using System.Net;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>The list as an office works with it: searched, sorted, counted, exported.</summary>
public sealed class ApplicationListTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Applications = "/api/recruitment/applications";

    [Fact]
    public async Task An_office_searches_by_name_and_sorts_by_pinyin_and_score()
    {
        var zhao = await NamedAsync("赵一鸣", "10610", "510000");
        await NamedAsync("阿依古丽", "10610", "510000");
        await NamedAsync("陈一鸣", "10610", "510000");
        await zhao.ReviewAsync().ReadAsync();
        await zhao.ScoreAsync(91.5m).ReadAsync();
        var office = service.As(Officers.University("10610", "510000"));

        Assert.Equal(["阿依古丽", "陈一鸣", "赵一鸣"], await NamesAsync(office, "sort=name"));
        Assert.Equal("赵一鸣", (await NamesAsync(office, "sort=-score"))[0]);
        Assert.Equal(["陈一鸣", "赵一鸣"], await NamesAsync(office, "q=一鸣&sort=name"));
        Assert.Empty(await NamesAsync(service.As(Officers.University("10611", "500000")), "q=一鸣"));
        var page = await office.GetAsync($"{Applications}?q=一鸣&limit=1&count=true").ReadAsync();
        Assert.Equal((2, 1), (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()));
        await office.GetAsync($"{Applications}?sort=id_number").RefusedAsync(HttpStatusCode.BadRequest, "request.sort-unknown");
    }

    [Fact]
    public async Task Applications_are_asked_for_by_number_and_scope_holds_for_those_too()
    {
        var (first, second, elsewhere) = (await NamedAsync("钱多多", "10616", "510000"), await NamedAsync("孙小小", "10616", "510000"), await NamedAsync("李远远", "10611", "500000"));
        await NamedAsync("周不问", "10616", "510000");
        var asked = $"ids={first.Id},{second.Id},{elsewhere.Id}";

        Assert.Equal(["李远远", "钱多多", "孙小小"], await NamesAsync(service.As(Officers.National()), $"{asked}&sort=name"));
        Assert.Equal(["钱多多", "孙小小"], await NamesAsync(service.As(Officers.Province("510000")), $"{asked}&sort=name"));
        foreach (var malformed in new[] { $"{first.Id},x", string.Join(',', Enumerable.Repeat(first.Id, 201)) })
            await service.As(Officers.National()).GetAsync($"{Applications}?ids={malformed}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_list_is_exported_with_numbers_masked_and_leaves_an_audit_row()
    {
        var wang = await Applicant.SubmittedAsync(service, "10613", "510000");
        var officer = Officers.University("10613", "510000", OfficerRole.Maintainer);

        using var answer = await service.As(officer).GetAsync($"{Applications}/export?format=csv&state=unreviewed");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var lines = text.TrimEnd().Split("\r\n");
        Assert.StartsWith("报名编号,姓名,身份证号（脱敏）,性别,高校", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Contains($"{wang.Id},王小明,{wang.IdNumber[..4]}**********{wang.IdNumber[^4..]}", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(wang.IdNumber, text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", text, StringComparison.Ordinal);
        Assert.True(await service.InDatabaseAsync(db => Task.FromResult(db.AuditEntries.Any(a => a.ActorId == officer.Id && a.Operation == "application.export"))));
        await service.As(Officers.Student()).GetAsync($"{Applications}/export").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task Statistics_say_who_applies_and_when()
    {
        await Applicant.SubmittedAsync(service, "10614", "510000");
        service.Clock.MoveTo(2020, 5, 3);
        await Applicant.SubmittedAsync(service, "10614", "510000", form => (form["degree"], form["major"], form["graduationYear"]) = ("master", "法学", 2021));
        // Half past eleven in the evening in China is still the same day there, and the day before by UTC's clock afterwards.
        service.Clock.Now = ServiceDefaults.Time.ChinaTime.StartOf(new DateOnly(2020, 5, 4)).AddMinutes(30);
        await Applicant.SubmittedAsync(service, "10614", "510000");
        service.Clock.MoveTo(2020, 5, 1);

        var counts = await service.As(Officers.University("10614", "510000")).GetAsync($"{Applications}/counts?year=2020").ReadAsync();

        Assert.Equal(3, counts.GetProperty("total").GetInt32());
        Assert.Equal((2, 1), (counts.GetProperty("byDegree").GetProperty("bachelor").GetInt32(), counts.GetProperty("byDegree").GetProperty("master").GetInt32()));
        Assert.Equal(3, counts.GetProperty("byGender").EnumerateObject().Sum(g => g.Value.GetInt32()));
        Assert.Equal([("汉语言文学", 2), ("法学", 1)], Pairs(counts, "byMajor", "major"));
        Assert.Equal([("2020-05-01", 1), ("2020-05-03", 1), ("2020-05-04", 1)], Pairs(counts, "byDay", "day"));
        Assert.Equal(3, counts.GetProperty("byUniversity").GetProperty("10614").GetInt32());
    }

    [Fact]
    public async Task Work_counts_what_the_list_shows_with_its_filter()
    {
        var (university, province) = ("10635", "500000");
        await Applicant.SubmittedAsync(service, university, province);
        await Applicant.ReviewedAsync(service, university, province);
        var placed = await Applicant.PlacedAsync(service, university, province);
        await placed.EditAsync("phone", "13912345678").ReadAsync();

        foreach (var officer in new[] { Officers.University(university, province), Officers.Province(province), Officers.National() })
        {
            var client = service.As(officer);
            foreach (var item in (await client.GetAsync("/api/recruitment/work").ReadAsync()).GetProperty("items").EnumerateArray().Where(i => Key(i).StartsWith("application.", StringComparison.Ordinal)))
            {
                var query = string.Join('&', item.GetProperty("filter").EnumerateObject().Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value.GetString()!)}"));
                var page = await client.GetAsync($"{Applications}?count=true&{query}").ReadAsync();
                Assert.Equal((Key(item), item.GetProperty("count").GetInt32()), (Key(item), page.GetProperty("total").GetInt32()));
            }
        }

        var mine = await WorkAsync(Officers.University(university, province));
        Assert.Equal(["application.review:True", "application.re-review:True", "application.score:True", "application.examine:True"], mine);
        Assert.All(await WorkAsync(Officers.University(university, province, OfficerRole.Reviewer)), w => Assert.Equal(w.Contains("review", StringComparison.Ordinal), w.EndsWith("True", StringComparison.Ordinal)));
        Assert.All(await WorkAsync(Officers.Province(province)), w => Assert.EndsWith("False", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_student_sees_what_to_do_and_whom_it_waits_for()
    {
        var wang = await Applicant.DraftAsync(service, "10650", "500000");
        Assert.Equal(["application.submit:True"], await WorkAsync(wang.Student));
        await wang.SubmitAsync().ReadAsync();
        var waiting = (await wang.Self.GetAsync("/api/recruitment/work").ReadAsync()).GetProperty("items")[0];
        Assert.Equal(("application.review", false, "高校项目办（审核）"), (Key(waiting), waiting.GetProperty("mine").GetBoolean(), waiting.GetProperty("waitingOn").GetString()));
        Assert.Equal("2020-06-15", waiting.GetProperty("dueOn").GetString());
        Assert.NotEqual(JsonValueKind.Null, waiting.GetProperty("oldestSince").ValueKind);
        await wang.ReturnAsync("照片不清").ReadAsync();
        Assert.Equal(["application.resubmit:True"], await WorkAsync(wang.Student));
    }

    private async Task<List<string>> WorkAsync(Actor actor) =>
        [.. (await service.As(actor).GetAsync("/api/recruitment/work").ReadAsync()).GetProperty("items").EnumerateArray().Select(i => $"{Key(i)}:{i.GetProperty("mine").GetBoolean()}")];

    private static string Key(JsonElement item) => item.GetProperty("key").GetString()!;

    private Task<Applicant> NamedAsync(string name, string university, string province) => Applicant.SubmittedAsync(service, university, province, form => form["name"] = name);

    private static async Task<List<string?>> NamesAsync(HttpClient client, string query) =>
        [.. (await client.GetAsync($"{Applications}?{query}").ReadAsync()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString())];

    private static List<(string?, int)> Pairs(JsonElement counts, string list, string name) =>
        [.. counts.GetProperty(list).EnumerateArray().Select(i => (i.GetProperty(name).GetString(), i.GetProperty("count").GetInt32()))];
}
