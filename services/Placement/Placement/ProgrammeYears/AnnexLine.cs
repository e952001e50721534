using System.Globalization;
using XibuPlan.ServiceDefaults.Imports;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>One row of an annex; a cell that cannot be read is recorded as a fault and answers null.</summary>
internal sealed class AnnexLine
{
    private const int Largest = 1_000_000;

    private readonly AnnexFile _file;
    private readonly TableRow _row;

    public AnnexLine(AnnexFile file, TableRow row)
    {
        (_file, _row) = (file, row);
        if (row.Stray is [var first, ..]) Fault("", $"“{first}”不在任何表头之下，请核对是否错列");
    }

    /// <summary>The cell below a heading.</summary>
    public string Text(TableHeading heading) => _row[heading.Name];

    /// <summary>A count: a whole number, not negative.</summary>
    public int? Count(TableHeading heading)
    {
        if (int.TryParse(Text(heading), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Largest) return count;
        Fault(heading, $"“{Text(heading)}”不是 0 至 {Largest} 的整数");
        return null;
    }

    /// <summary>A province by letters or digits whose printed name must agree: a shifted cell shows itself here.</summary>
    public ProvinceAlpha? Province(TableHeading code, TableHeading name)
    {
        var province = ProvinceAlpha.Find(Text(code));
        if (province is null) Fault(code, $"“{Text(code)}”不是省级代码");
        else if (!province.IsCalled(Text(name))) Fault(name, $"代码 {Text(code)} 是{province.ShortName}，名称却是“{Text(name)}”");
        else return province;
        return null;
    }

    /// <summary>Records what is wrong with a cell.</summary>
    public void Fault(TableHeading heading, string text) => _file.Fault(_row, heading.Name, text);
}
