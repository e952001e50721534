using XibuPlan.Recruitment.Applications;
using XibuPlan.ServiceDefaults.Imports;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>What became of one row of an imported file; the other rows are taken all the same.</summary>
/// <param name="Row">As the spreadsheet numbers its rows: the heading is 1.</param>
/// <param name="Name">Of the person; as the file has it where the row was not taken.</param>
/// <param name="Done">True where the row was taken, or in a preview would be.</param>
/// <param name="State">The state afterwards, or null where the row was not taken.</param>
/// <param name="Result">The result in words, as it stands afterwards; null where the row was not taken.</param>
/// <param name="Replaced">The other result that stood there before; null where there was none.</param>
/// <param name="Problems">What is wrong, by cell; empty where the row was taken.</param>
internal sealed record ImportedRow(int Row, Guid? ApplicationId, string Name, bool Done, ApplicationState? State, string? Result, string? Replaced,
    IReadOnlyList<ImportProblem> Problems);

/// <summary>The outcome of an import, in the order of the file.</summary>
/// <param name="Preview">True where nothing was saved.</param>
internal sealed record ImportOutcome(bool Preview, int Done, int Refused, IReadOnlyList<ImportedRow> Items)
{
    /// <summary>Counts the rows.</summary>
    public static ImportOutcome Of(bool preview, IReadOnlyList<ImportedRow> items) =>
        new(preview, items.Count(i => i.Done), items.Count(i => !i.Done), items);
}
