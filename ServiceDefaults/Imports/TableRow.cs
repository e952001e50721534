using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Imports;

/// <summary>What is wrong with one cell of an imported file, to be shown in its place.</summary>
/// <param name="Row">As the spreadsheet numbers its rows: the heading is 1.</param>
/// <param name="Column">The column's heading as the file has it; empty where the row as a whole is at fault.</param>
/// <param name="Code">Permanent, as a refusal's.</param>
/// <param name="Text">In Chinese.</param>
public sealed record ImportProblem(int Row, string Column, string Code, string Text)
{
    /// <summary>A refusal of what a row asks for.</summary>
    public static ImportProblem Of(TableRow row, string column, Refusal refusal) => new(row.Number, row.NameOf(column), refusal.Code, refusal.Detail);
}

/// <summary>A row of an imported table, its cells trimmed and by heading.</summary>
/// <param name="Number">As the spreadsheet numbers its rows: the heading is 1.</param>
/// <param name="Names">The file's own name of each heading.</param>
public sealed record TableRow(int Number, IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Texts below no heading at all: they may have slipped out of their column.</summary>
    public IReadOnlyList<string> Stray { get; init; } = [];

    /// <summary>The text below a heading; empty where the cell is.</summary>
    public string this[string heading] => Cells.GetValueOrDefault(heading, "");

    /// <summary>What the file calls a heading.</summary>
    public string NameOf(string heading) => Names.GetValueOrDefault(heading, heading);
}
