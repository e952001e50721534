using System.IO.Compression;
using System.Text;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>Tables that officers upload.</summary>
public sealed class ImportTests
{
    private static readonly TableHeading[] Headings = ["姓名", new("成绩", "score")];

    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_workbook_is_read_by_heading_with_the_numbers_of_its_rows()
    {
        using var file = new MemoryStream();
        using (var sheet = new XlsxSheet(file, "成绩", [20, 20, 20]))
        {
            sheet.Write(["备注", "成绩", "姓名"]);
            sheet.Write([null, 85.5m, " 张三 "]);
            sheet.Write([null, null, null]);
            sheet.Write(["迟到", 90, "李四"]);
        }

        var rows = await ReadAsync(file.ToArray());

        Assert.Equal([(2, "张三", "85.5"), (4, "李四", "90")], rows.Value.Select(r => (r.Number, r["姓名"], r["成绩"])));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task CSV_is_read_in_the_encodings_that_Excel_writes(string encoding)
    {
        var rows = await ReadAsync(Encoding.GetEncoding(encoding).GetBytes("姓名,成绩\r\n\"张,三\",85.5\r\n\r\n李四,\r\n"));

        Assert.Equal([(2, "张,三", "85.5"), (4, "李四", "")], rows.Value.Select(r => (r.Number, r["姓名"], r["成绩"])));
    }

    [Fact]
    public async Task A_workbook_of_another_program_with_shared_texts_and_doubles_is_read()
    {
        var rows = await ReadAsync(Zip(
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId7"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="t" Target="/xl/worksheets/other.xml"/></Relationships>"""),
            ("xl/sharedStrings.xml", Sheet("sst", "<si><t>姓名</t></si><si><r><t>成</t></r><r><t>绩</t></r><rPh sb=\"0\" eb=\"1\"><t>ji</t></rPh></si><si><t>王五</t></si>")),
            ("xl/worksheets/other.xml", Sheet("worksheet", "<sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c></row><row r=\"9\"><c r=\"B9\" t=\"s\"><v>2</v></c><c r=\"C9\"><v>85.499999999999997</v></c></row></sheetData>"))));

        Assert.Equal([(9, "王五", "85.5")], rows.Value.Select(r => (r.Number, r["姓名"], r["成绩"])));
    }

    [Fact]
    public async Task A_heading_may_have_another_name_and_a_problem_is_named_by_the_one_that_the_file_has()
    {
        var row = Assert.Single((await ReadAsync("score,姓名\n90,张三\n"u8.ToArray())).Value);

        Assert.Equal(("90", "张三"), (row["成绩"], row["姓名"]));
        Assert.Equal(("score", "姓名", ""), (ProblemOf(row, "成绩"), ProblemOf(row, "姓名"), ProblemOf(row, "")));

        static string ProblemOf(TableRow row, string heading) => ImportProblem.Of(row, heading, ImportRefusals.NoRows).Column;
    }

    [Fact]
    public async Task A_cell_below_no_heading_is_told_and_one_below_another_heading_is_passed_over()
    {
        var rows = (await ReadAsync("姓名,,成绩,备注\n张三,x,90,迟到,y\n李四,,85,,\n"u8.ToArray())).Value;

        Assert.Equal(["x", "y"], rows[0].Stray);
        Assert.Empty(rows[1].Stray);
    }

    [Theory]
    [InlineData("姓名\n张三\n")]
    [InlineData("姓名,成绩,成绩\n张三,1,2\n")]
    [InlineData("姓名,成绩,score\n张三,1,2\n")]
    [InlineData("")]
    public async Task Headings_must_be_there_once(string csv) =>
        Assert.Equal(ImportRefusals.HeadingsWrong.Code, (await ReadAsync(Encoding.UTF8.GetBytes(csv))).Refusal?.Code);

    [Fact]
    public async Task A_heading_alone_is_refused() =>
        Assert.Equal(ImportRefusals.NoRows.Code, (await ReadAsync("姓名,成绩\n"u8.ToArray())).Refusal?.Code);

    [Fact]
    public async Task More_rows_than_an_import_takes_are_refused() =>
        Assert.Equal(ImportRefusals.TooManyRows.Code, (await ReadAsync(Encoding.UTF8.GetBytes("姓名,成绩\n" + string.Concat(Enumerable.Repeat("张,1\n", TableReader.MaxRows + 1))))).Refusal?.Code);

    [Fact]
    public async Task A_file_over_the_limit_is_refused() =>
        Assert.Equal(ImportRefusals.FileTooLarge.Code, (await ReadAsync(new byte[TableReader.MaxBytes + 1])).Refusal?.Code);

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_one_is_refused()
    {
        var bomb = Zip(
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>"""),
            ("xl/worksheets/sheet1.xml", Sheet("worksheet", "<sheetData><row r=\"1\">" + new string(' ', 40_000_000) + "</row></sheetData>")));

        Assert.True(bomb.Length < TableReader.MaxBytes);
        Assert.Equal(ImportRefusals.FileTooLarge.Code, (await ReadAsync(bomb)).Refusal?.Code);
    }

    public static TheoryData<byte[]> Broken =>
    [
        "PK\u0003\u0004 and no more"u8.ToArray(),
        Zip(("hello.txt", "hello")),
        Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>")),
        Encoding.UTF8.GetBytes("姓名,成绩\n\"张三,1\n"),
        new byte[] { 0x81, 0xFF, 0xFE, 0xFF },
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_refused(byte[] file) =>
        Assert.Equal(ImportRefusals.FileUnreadable.Code, (await ReadAsync(file)).Refusal?.Code);

    private static Task<Outcome<IReadOnlyList<TableRow>>> ReadAsync(byte[] bytes) => TableReader.ReadAsync(new MemoryStream(bytes), Headings, CancellationToken.None);

    private static string Sheet(string element, string content) => $"<{element} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</{element}>";

    private static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
