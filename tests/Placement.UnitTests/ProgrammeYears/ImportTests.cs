using System.Security.Cryptography;
using System.Text;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Imports;

namespace XibuPlan.Placement.UnitTests.ProgrammeYears;

/// <summary>Damaged annexes: every fault is named by row and column, and what a column parser would lose is found by cross-footing.</summary>
public sealed class ImportTests
{
    private const string ScaleHeadings = "service_province_code,service_province,total_scale,graduate_teaching_corps,extended,new_recruits";
    private const string MatrixHeadings = "service_province_code,service_province,recruiting_province_code,recruiting_province,quota,relation";
    private const string ChineseScaleHeadings = "服务省代码,服务省,总规模,研究生支教团,延期,新招募";
    private const string ChineseMatrixHeadings = "服务省代码,服务省,招募省代码,招募省,名额,关系";

    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_cell_moved_from_one_area_to_another_is_found_in_both()
    {
        var moved = Annexes.Matrix.Replace("NX,宁夏,NX,宁夏,178,", "NX,宁夏,NX,宁夏,173,").Replace("QH,青海,QH,青海,122,", "QH,青海,QH,青海,127,");

        var refusal = CrossFooting.Check(Annexes.ReadScale(Annexes.Scale).Areas, Annexes.ReadMatrix(moved).Cells).Refusal!;

        Assert.Equal("quota-matrix.not-cross-footed", refusal.Code);
        var gaps = Assert.IsType<List<CrossFootingGap>>(refusal.Facts!["differences"]);
        Assert.Equal([("青海", 5), ("宁夏", -5)], gaps.Select(g => (g.Province, g.Difference)));
        Assert.Contains("宁夏新招募 297 人，名额合计 292 人，少 5 人", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_lost_is_found()
    {
        var lost = string.Join('\n', Annexes.Matrix.Split('\n').Where(line => !line.StartsWith("XJ,新疆,XJ,", StringComparison.Ordinal)));

        Assert.Contains("新疆新招募 1727 人，名额合计 1641 人，少 86 人",
            CrossFooting.Check(Annexes.ReadScale(Annexes.Scale).Areas, Annexes.ReadMatrix(lost).Cells).Refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NX,宁夏,NX,宁夏,,178", "quota")]
    [InlineData("NX,宁夏,宁夏,NX,178,in-province", "recruiting_province_code")]
    [InlineData("NX,宁夏,ZZ,宁夏,178,", "recruiting_province_code")]
    [InlineData("NX,宁夏,GD,福建,178,", "recruiting_province")]
    [InlineData("GD,广东,GD,广东,1,", "service_province_code")]
    [InlineData("NX,宁夏,GD,广东,-1,", "quota")]
    [InlineData("NX,宁夏,GD,广东,1.5,", "quota")]
    [InlineData("NX,宁夏,GD,广东,1,neighbour", "relation")]
    [InlineData("NX,宁夏,GD,广东,1,in-province", "relation")]
    [InlineData("NX,宁夏,GD,广东,1,,in-province", "")]
    public void A_faulty_row_of_the_matrix_is_named_by_row_and_column(string row, string column)
    {
        var fault = Assert.Single(Annexes.ReadMatrix($"{MatrixHeadings}\n{row}\n").Faults);

        Assert.Equal((2, column), (fault.Row, fault.Column));
        Assert.Equal("quota-matrix.rows-invalid", fault.Code);
        Assert.NotEmpty(fault.Text);
    }

    [Fact]
    public void A_cell_given_twice_is_refused()
    {
        var twice = $"{MatrixHeadings}\nNX,宁夏,GD,广东,1,\n640000,宁夏回族自治区,440000,广东省,1,\n";

        var fault = Assert.Single(Annexes.ReadMatrix(twice).Faults);

        Assert.Equal((3, "recruiting_province_code"), (fault.Row, fault.Column));
    }

    [Theory]
    [InlineData("NX,宁夏,10,1,2,6", "total_scale")]
    [InlineData("NX,宁夏,10,1,x,7", "extended")]
    [InlineData("NX,宁夏,10,-1,4,7", "graduate_teaching_corps")]
    [InlineData("NN,宁夏,10,1,2,7", "service_province_code")]
    public void A_faulty_row_of_the_scale_is_named_by_row_and_column(string row, string column)
    {
        var fault = Assert.Single(Annexes.ReadScale($"{ScaleHeadings}\n{row}\n").Faults);

        Assert.Equal((2, column), (fault.Row, fault.Column));
    }

    [Fact]
    public void An_area_given_twice_is_refused()
    {
        var fault = Assert.Single(Annexes.ReadScale($"{ScaleHeadings}\nNX,宁夏,3,1,1,1\nNX,宁夏,3,1,1,1\n").Faults);

        Assert.Equal((3, "service_province_code"), (fault.Row, fault.Column));
    }

    [Fact]
    public void A_byte_order_mark_quotes_and_blank_lines_do_no_harm()
    {
        var (areas, faults) = Annexes.ReadScale($"\uFEFF{ScaleHeadings}\r\n\r\n\"NX\",\"宁夏\", 3 ,1,1,1\r\n");

        Assert.Empty(faults);
        Assert.Equal(1, Assert.Single(areas).NewRecruits);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void Chinese_headings_in_any_order_are_read_in_the_encodings_that_Excel_writes(string encoding)
    {
        var (areas, faults) = Annexes.ReadScale(Encoding.GetEncoding(encoding).GetBytes("服务省,服务省代码,新招募,延期,研究生支教团,总规模,备注\n宁夏,640000,7,2,1,10,持平\n"));

        Assert.Empty(faults);
        var area = Assert.Single(areas);
        Assert.Equal(("640000", 10, 1, 2, 7), (area.ProvinceCode, area.TotalScale, area.GraduateTeachingCorps, area.Extended, area.NewRecruits));
    }

    [Theory]
    [InlineData("NX,宁夏,NX,宁夏,1,省内招募", "in-province")]
    [InlineData("NX,宁夏,NX,宁夏,1,本省招募", "in-province")]
    [InlineData("NX,宁夏,GD,广东,1,对口帮扶", "paired-assistance")]
    [InlineData("NX,宁夏,GD,广东,1,paired-assistance", "paired-assistance")]
    [InlineData("NX,宁夏,GD,广东,1,", "")]
    // A spreadsheet does not keep empty cells at a row's end.
    [InlineData("NX,宁夏,GD,广东,1", "")]
    public void A_relation_is_read_in_both_languages_and_stored_in_one(string row, string relation)
    {
        var (cells, faults) = Annexes.ReadMatrix($"{ChineseMatrixHeadings}\n{row}\n");

        Assert.Empty(faults);
        Assert.Equal(relation, Assert.Single(cells).Relation);
    }

    [Fact]
    public void A_fault_is_named_by_the_heading_that_the_file_itself_has()
    {
        Assert.Equal("延期", Assert.Single(Annexes.ReadScale($"{ChineseScaleHeadings}\nNX,宁夏,10,1,x,7\n").Faults).Column);
        Assert.Equal("关系", Assert.Single(Annexes.ReadMatrix($"{ChineseMatrixHeadings}\nNX,宁夏,GD,广东,1,省内招募\n").Faults).Column);
    }

    [Fact]
    public void The_hash_is_of_the_bytes_as_sent()
    {
        var bytes = Encoding.UTF8.GetBytes(Annexes.Scale);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Annexes.FileOf(bytes, ScaleAnnex.Headings, ProgrammeYearRefusals.ScaleRows).Value.Sha256);
    }

    [Fact]
    public void Wrong_headings_an_empty_file_open_quotes_and_other_encodings_are_refused()
    {
        Assert.Equal(ImportRefusals.HeadingsWrong.Code, CodeOf("code,name\nNX,宁夏\n"));
        Assert.Equal(ImportRefusals.HeadingsWrong.Code, CodeOf(""));
        Assert.Equal(ImportRefusals.NoRows.Code, CodeOf(ScaleHeadings));
        Assert.Equal(ImportRefusals.FileUnreadable.Code, CodeOf($"{ScaleHeadings}\n\"NX,宁夏,3,1,1,1\n"));
        Assert.Equal(ImportRefusals.FileUnreadable.Code, CodeOf([.. Encoding.UTF8.GetBytes(ScaleHeadings), (byte)'\n', 0x81, 0xFF]));
    }

    private static string? CodeOf(string text) => CodeOf(Encoding.UTF8.GetBytes(text));

    private static string? CodeOf(byte[] bytes) => Annexes.FileOf(bytes, ScaleAnnex.Headings, ProgrammeYearRefusals.ScaleRows).Refusal?.Code;
}
