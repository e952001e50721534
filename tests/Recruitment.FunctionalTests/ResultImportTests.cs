using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Scores and medical results from a file: one outcome per row, faults at their cells.</summary>
public sealed class ResultImportTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Medical = "/api/recruitment/medical-results";
    private const string Scores = "/api/recruitment/selection-scores";
    private const string MedicalHeading = "报名编号,姓名,身份证号后四位,体检结果,肺通气功能\n";

    [Fact]
    public async Task The_template_filled_in_is_imported_after_a_preview_that_saved_nothing()
    {
        var fit = await Applicant.ReviewedAsync(service, "10001", "110000");
        var unfit = await Applicant.ReviewedAsync(service, "10001", "110000");
        var template = await (await fit.Maintainer.GetAsync($"{Medical}/template?format=csv")).Content.ReadAsStringAsync();
        var lines = template.TrimEnd().Split("\r\n");
        Assert.Equal("报名编号,姓名,身份证号后四位,体检结果,肺通气功能,专业", lines[0]);
        Assert.Equal(2, lines.Length - 1);
        var filled = string.Join('\n', lines.Select(l => l.StartsWith(unfit.Id.ToString(), StringComparison.Ordinal) ? l.Replace(",,,", ",不合格,,", StringComparison.Ordinal) : l.Replace(",,,", ",合格,,", StringComparison.Ordinal)));

        var preview = await ImportAsync(fit.Maintainer, $"{Medical}/import?preview=true", filled);
        Assert.Equal((2, 0, true), (preview.GetProperty("done").GetInt32(), preview.GetProperty("refused").GetInt32(), preview.GetProperty("preview").GetBoolean()));
        Assert.Equal("reviewed", await unfit.StateAsync());

        var done = await ImportAsync(fit.Maintainer, $"{Medical}/import", filled);
        Assert.Equal(2, done.GetProperty("done").GetInt32());
        Assert.Equal(("reviewed", "medically-unfit"), (await fit.StateAsync(), await unfit.StateAsync()));
        Assert.True((await fit.ViewAsync()).GetProperty("medical").GetProperty("fit").GetBoolean());
    }

    [Fact]
    public async Task Every_row_has_its_own_outcome_at_its_cell()
    {
        var wang = await Applicant.ReviewedAsync(service, "10002", "110000");
        var tibet = await Applicant.ReviewedAsync(service, "10002", "110000", form => form["choices"] = new[] { "540000" });
        var other = await Applicant.ReviewedAsync(service, "10003", "110000");

        var outcome = await ImportAsync(wang.Maintainer, $"{Medical}/import", MedicalHeading
            + $"{wang.Id},王小明,{wang.IdNumber[^4..]},合格,\n"
            + $"{wang.Id},,,合格,\n"
            + $"{tibet.Id},,,合格,\n"
            + $"{other.Id},,,合格,\n"
            + $",,,合格,\n"
            + $"12345,,,合格,\n"
            + $",李四,0000,合格,\n");

        Assert.Equal((1, 6), (outcome.GetProperty("done").GetInt32(), outcome.GetProperty("refused").GetInt32()));
        Assert.Equal(
        [
            (3, "报名编号", "result-import.repeated"), (4, "", "application.lung-result-required"), (5, "报名编号", "result-import.nobody-found"),
            (6, "报名编号", "result-import.key-missing"), (7, "报名编号", "result-import.key-unreadable"), (8, "报名编号", "result-import.nobody-found"),
        ], ProblemsOf(outcome));
    }

    [Fact]
    public async Task A_shifted_row_and_an_unreadable_cell_are_found()
    {
        var wang = await Applicant.ReviewedAsync(service, "10004", "110000");
        var li = await Applicant.ReviewedAsync(service, "10004", "110000", form => form["name"] = "李小红");

        var outcome = await ImportAsync(wang.Maintainer, $"{Medical}/import", MedicalHeading + $"{wang.Id},李小红,,合格,\n{li.Id},,,良好,\n");

        Assert.Equal([(2, "报名编号", "result-import.not-the-same-person"), (3, "体检结果", "result-import.cell-unreadable")], ProblemsOf(outcome));
    }

    [Fact]
    public async Task Without_a_number_the_name_and_four_digits_must_be_one_persons()
    {
        var one = await Applicant.ReviewedAsync(service, "10005", "110000", form => form["name"] = "同名");
        var same = Enumerable.Range(9_000_000, 100_000).Select(Applicant.SyntheticId).First(n => n[^4..] == one.IdNumber[^4..] && n != one.IdNumber);
        var unique = await Applicant.ReviewedAsync(service, "10005", "110000", form => form["name"] = "唯一");

        var alone = await ImportAsync(one.Maintainer, $"{Scores}/import", $"报名编号,姓名,身份证号后四位,选拔成绩\n,唯一,{unique.IdNumber[^4..].TrimStart('0')},88.5\n");
        Assert.Equal(1, alone.GetProperty("done").GetInt32());
        Assert.Equal(88.5m, (await unique.ViewAsync()).GetProperty("selectionScore").GetDecimal());

        await Applicant.ReviewedAsync(service, "10005", "110000", form => (form["name"], form["idNumber"]) = ("同名", same));
        var ambiguous = await ImportAsync(one.Maintainer, $"{Scores}/import", $"报名编号,姓名,身份证号后四位,选拔成绩\n,同名,{one.IdNumber[^4..]},88.5\n");
        Assert.Equal([(2, "报名编号", "result-import.several-found")], ProblemsOf(ambiguous));
    }

    [Fact]
    public async Task A_result_that_replaces_another_is_told_with_both()
    {
        var wang = await Applicant.ReviewedAsync(service, "10008", "110000");
        string Score(string score) => $"报名编号,姓名,身份证号后四位,选拔成绩\n{wang.Id},,,{score}\n";
        string MedicalOf(string results) => $"{MedicalHeading}{wang.Id},,,{results}\n";

        Assert.Equal(("85.5", null), ResultOf(await ImportAsync(wang.Maintainer, $"{Scores}/import", Score("85.50"))));
        Assert.Equal(("90", "85.5"), ResultOf(await ImportAsync(wang.Maintainer, $"{Scores}/import?preview=true", Score("90"))));
        Assert.Equal(("85.5", null), ResultOf(await ImportAsync(wang.Maintainer, $"{Scores}/import", Score("85.5"))));

        Assert.Equal(("不合格", null), ResultOf(await ImportAsync(wang.Maintainer, $"{Medical}/import?preview=true", MedicalOf("不合格,"))));
        // With the score of before the medical result clears: the next one is of a cleared applicant.
        Assert.Equal(("合格", null), ResultOf(await ImportAsync(wang.Maintainer, $"{Medical}/import", MedicalOf("合格,"))));
        Assert.Equal(("合格，肺通气功能不合格", "合格"), ResultOf(await ImportAsync(wang.Maintainer, $"{Medical}/import", MedicalOf("合格,不合格"))));
    }

    [Theory]
    [InlineData("101", "application.score-out-of-range")]
    [InlineData("八十", "result-import.cell-unreadable")]
    public async Task A_score_that_is_none_is_refused(string score, string code)
    {
        var wang = await Applicant.ReviewedAsync(service, "10006", "110000");

        var outcome = await ImportAsync(wang.Maintainer, $"{Scores}/import", $"报名编号,姓名,身份证号后四位,选拔成绩\n{wang.Id},,,{score}\n");

        Assert.Equal(code, ProblemsOf(outcome).Single().Code);
        Assert.Equal(JsonValueKind.Null, (await wang.ViewAsync()).GetProperty("selectionScore").ValueKind);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_refused_as_a_whole()
    {
        var maintainer = service.As(Officers.University("10007", "110000", OfficerRole.Maintainer));

        await SendAsync(maintainer, $"{Medical}/import", "姓名,体检结果\n王小明,合格\n").RefusedAsync(HttpStatusCode.UnprocessableEntity, "import.headings-wrong");
        await SendAsync(maintainer, $"{Scores}/import", "PK\u0003\u0004").RefusedAsync(HttpStatusCode.UnprocessableEntity, "import.file-unreadable");
        await SendAsync(service.As(Officers.University("10007", "110000", OfficerRole.Reviewer)), $"{Medical}/import", MedicalHeading).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string csv) =>
        client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } });

    private static Task<JsonElement> ImportAsync(HttpClient client, string path, string csv) => SendAsync(client, path, csv).ReadAsync();

    private static (string? Result, string? Replaced) ResultOf(JsonElement outcome)
    {
        var row = outcome.GetProperty("items").EnumerateArray().Single();
        return (row.GetProperty("result").GetString(), row.GetProperty("replaced").GetString());
    }

    private static List<(int Row, string? Column, string? Code)> ProblemsOf(JsonElement outcome) => [.. outcome.GetProperty("items").EnumerateArray()
        .SelectMany(i => i.GetProperty("problems").EnumerateArray())
        .Select(p => (p.GetProperty("row").GetInt32(), p.GetProperty("column").GetString(), p.GetProperty("code").GetString()))];
}
