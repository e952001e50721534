using System.Globalization;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>One line of a file; a cell that cannot be read is recorded as an error and answers null.</summary>
internal sealed class CsvLine(CsvFile file, int number, IReadOnlyList<string> columns, string[] cells)
{
    private const int Largest = 1_000_000;

    /// <summary>The cell below a heading.</summary>
    public string Text(string column) => cells[IndexOf(column)];

    /// <summary>A count: a whole number, not negative.</summary>
    public int? Count(string column)
    {
        if (int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Largest) return count;
        Fault(column, $"“{Text(column)}”不是 0 至 {Largest} 的整数");
        return null;
    }

    /// <summary>A province by letters or digits whose printed name must agree: a shifted cell shows itself here.</summary>
    public ProvinceAlpha? Province(string codeColumn, string nameColumn)
    {
        var province = ProvinceAlpha.Find(Text(codeColumn));
        if (province is null) Fault(codeColumn, $"“{Text(codeColumn)}”不是省级代码");
        else if (!province.IsCalled(Text(nameColumn))) Fault(nameColumn, $"代码 {Text(codeColumn)} 是{province.ShortName}，名称却是“{Text(nameColumn)}”");
        else return province;
        return null;
    }

    /// <summary>Records what is wrong with a cell.</summary>
    public void Fault(string column, string message) => file.Errors.Add(new(number, column, message));

    private int IndexOf(string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column) return i;
        }

        throw new InvalidOperationException($"No column is called {column}.");
    }
}
