using System.Text;
using XibuPlan.Placement.ProgrammeYears;

namespace XibuPlan.Placement.UnitTests.ProgrammeYears;

/// <summary>Damaged annexes: every fault is named by line and column, and what a column parser would lose is found by cross-footing.</summary>
public sealed class ImportTests
{
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
    [InlineData("NX,宁夏,GD,广东,1", "")]
    public void A_faulty_row_of_the_matrix_is_named_by_line_and_column(string row, string column)
    {
        var error = Assert.Single(Annexes.ReadMatrix($"{string.Join(',', QuotaMatrixCsv.Columns)}\n{row}\n").File.Errors);

        Assert.Equal((2, column), (error.Line, error.Column));
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void A_cell_given_twice_is_refused()
    {
        var twice = $"{string.Join(',', QuotaMatrixCsv.Columns)}\nNX,宁夏,GD,广东,1,\n640000,宁夏回族自治区,440000,广东省,1,\n";

        var error = Assert.Single(Annexes.ReadMatrix(twice).File.Errors);

        Assert.Equal((3, "recruiting_province_code"), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("NX,宁夏,10,1,2,6", "total_scale")]
    [InlineData("NX,宁夏,10,1,x,7", "extended")]
    [InlineData("NX,宁夏,10,-1,4,7", "graduate_teaching_corps")]
    [InlineData("NN,宁夏,10,1,2,7", "service_province_code")]
    public void A_faulty_row_of_the_scale_is_named_by_line_and_column(string row, string column)
    {
        var error = Assert.Single(Annexes.ReadScale($"{string.Join(',', ScaleCsv.Columns)}\n{row}\n").File.Errors);

        Assert.Equal((2, column), (error.Line, error.Column));
    }

    [Fact]
    public void An_area_given_twice_is_refused()
    {
        var error = Assert.Single(Annexes.ReadScale($"{string.Join(',', ScaleCsv.Columns)}\nNX,宁夏,3,1,1,1\nNX,宁夏,3,1,1,1\n").File.Errors);

        Assert.Equal((3, "service_province_code"), (error.Line, error.Column));
    }

    [Fact]
    public void A_byte_order_mark_quotes_and_blank_lines_do_no_harm()
    {
        var (areas, file) = Annexes.ReadScale($"\uFEFF{string.Join(',', ScaleCsv.Columns)}\r\n\r\n\"NX\",\"宁夏\", 3 ,1,1,1\r\n");

        Assert.Empty(file.Errors);
        Assert.Equal(1, Assert.Single(areas).NewRecruits);
    }

    [Fact]
    public void Wrong_headings_an_empty_file_open_quotes_and_other_encodings_are_refused()
    {
        var heading = string.Join(',', ScaleCsv.Columns);
        Assert.Single(Annexes.ReadScale("code,name\nNX,宁夏\n").File.Errors);
        Assert.Single(Annexes.ReadScale("").File.Errors);
        Assert.Single(Annexes.ReadScale(heading).File.Errors);
        Assert.Single(Annexes.ReadScale($"{heading}\n\"NX,宁夏,3,1,1,1\n").File.Errors);
        Assert.Single(CsvFile.Read([.. Encoding.UTF8.GetBytes(heading), (byte)'\n', 0xC4, 0xFE], ScaleCsv.Columns).Errors);
    }
}
