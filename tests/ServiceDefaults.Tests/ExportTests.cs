using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>A list as a file.</summary>
public sealed class ExportTests(ExportTests.Fixture service) : IClassFixture<ExportTests.Fixture>
{
    private const string Formula = "=HYPERLINK(\"http://evil\",\"点我\")";

    public sealed class Fixture : ServiceFixture<SampleDbContext>
    {
        public Fixture()
            : base("sample", typeof(SampleDbContext).Assembly) => Set("Exports:MaxRows", "3");
    }

    [Fact]
    public async Task CSV_is_what_Excel_reads_and_runs_no_formula()
    {
        var client = service.As(await CountyWithAsync("510301", Formula, "第二,条\n\"引号\"", "-1"));

        using var answer = await client.GetAsync("/api/sample/notes/export?format=csv&sort=created");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("便签-20200501.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        const string Rest = ",未审核,1,是,2020-05-01,2020-05-01 09:30,85.50\r\n";
        string[] expected =
        [
            "内容,状态,版本,有密,日期,时刻,分数\r\n",
            "\"'=HYPERLINK(\"\"http://evil\"\",\"\"点我\"\")\"" + Rest,
            "\"第二,条\n\"\"引号\"\"\"" + Rest,
            "\"'-1\"" + Rest,
        ];
        Assert.StartsWith(expected[0], text, StringComparison.Ordinal);
        Assert.All(expected, record => Assert.Contains(record, text, StringComparison.Ordinal));
        Assert.Equal(expected.Sum(record => record.Length), text.Length);
    }

    [Fact]
    public async Task XLSX_is_a_valid_workbook_with_text_numbers_and_days()
    {
        var client = service.As(await CountyWithAsync("510302", Formula, "带\u0001控制符"));

        using var answer = await client.GetAsync("/api/sample/notes/export?sort=created");
        using var workbook = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        Assert.Equal(["内容", "状态", "版本", "有密", "日期", "时刻", "分数"], rows[0].Select(c => c.InnerText));
        Assert.Equal([Formula, "带�控制符"], rows.Skip(1).Select(r => r[0].InnerText).Order(StringComparer.Ordinal));
        Assert.Equal(CellValues.InlineString, rows[1][0].DataType!.Value);
        Assert.Equal(("1", CellValues.Number), (rows[1][2].InnerText, rows[1][2].DataType!.Value));
        Assert.Equal(new DateTime(2020, 5, 1, 9, 30, 0), DateTime.FromOADate(double.Parse(rows[1][5].InnerText)));
        Assert.Equal("85.50", rows[1][6].InnerText);
    }

    [Fact]
    public async Task An_export_leaves_an_audit_row_with_who_which_filter_and_how_many()
    {
        var county = await CountyWithAsync("510303", "张三", "李四");

        using var answer = await service.As(county).GetAsync("/api/sample/notes/export?format=csv&q=张&state=unreviewed");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var audit = await service.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(a => a.ActorId == county.Id && a.Entity == "Export"));
        Assert.Equal(("note.export", county.OfficeId, "510303"), (audit.Operation, audit.OfficeId, audit.Region));
        var said = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(audit.Changes)!;
        Assert.Equal(("notes", "csv", "q=***&state=unreviewed", 1),
            (said["List"][1].GetString(), said["Format"][1].GetString(), said["Filter"][1].GetString(), said["Rows"][1].GetInt32()));
        Assert.Empty(await service.InDatabaseAsync(db => db.Database.SqlQueryRaw<long>(AuditChain.VerifySql).ToListAsync()));
    }

    [Fact]
    public async Task More_rows_than_one_file_takes_are_refused_and_nothing_is_audited()
    {
        var county = await CountyWithAsync("510304", "1", "2", "3", "4");

        var problem = await service.As(county).GetAsync("/api/sample/notes/export").RefusedAsync(HttpStatusCode.UnprocessableEntity, "request.export-too-large");

        Assert.Equal(3, problem.GetProperty("maxRows").GetInt32());
        Assert.False(await service.InDatabaseAsync(db => db.AuditEntries.AnyAsync(a => a.ActorId == county.Id && a.Entity == "Export")));
    }

    [Fact]
    public async Task An_unknown_format_is_malformed() =>
        await service.As(Officers.County("510104")).GetAsync("/api/sample/notes/export?format=pdf").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task Who_may_not_see_the_list_may_not_export_it() =>
        await service.As(Officers.Student()).GetAsync("/api/sample/notes/export").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

    private async Task<Actor> CountyWithAsync(string region, params string[] texts)
    {
        await service.InDatabaseAsync(async db =>
        {
            foreach (var text in texts) db.Notes.Add(Note.Write(region, text, "s"));
            return await db.SaveChangesAsync();
        });
        return Officers.County(region);
    }
}
