namespace XibuPlan.ServiceDefaults.Imports;

/// <summary>A heading that a table must have, by every name that a file may give it.</summary>
/// <param name="Name">As templates have it and as rows are read by it, in Chinese.</param>
/// <param name="Other">The name in files that were not made from a template.</param>
public sealed record TableHeading(string Name, string? Other = null)
{
    /// <summary>A heading of one name.</summary>
    public static implicit operator TableHeading(string name) => new(name);

    /// <summary>Whether a file's heading is this one.</summary>
    public bool IsCalled(string written) => written == Name || written == Other;
}

/// <summary>Which of a file's columns stands below which heading.</summary>
internal sealed class TableLayout
{
    private readonly IReadOnlyList<string> _written;
    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<string, string> _names;

    private TableLayout(IReadOnlyList<string> written, Dictionary<string, int> columns)
    {
        (_written, _columns) = (written, columns);
        _names = columns.ToDictionary(c => c.Key, c => written[c.Value]);
    }

    /// <summary>The layout by a file's first row, or null where a heading is missing or there twice.</summary>
    public static TableLayout? Of(IReadOnlyList<string> written, IReadOnlyList<TableHeading> headings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < written.Count; index++)
        {
            if (headings.FirstOrDefault(h => h.IsCalled(written[index])) is { } heading && !columns.TryAdd(heading.Name, index)) return null;
        }

        return columns.Count == headings.Count ? new(written, columns) : null;
    }

    /// <summary>A row's cells below the headings, and what stands below none.</summary>
    public TableRow RowOf(int number, IReadOnlyList<string> cells) =>
        new(number, _columns.ToDictionary(c => c.Key, c => c.Value < cells.Count ? cells[c.Value] : ""), _names)
        {
            Stray = [.. cells.Where((cell, index) => cell.Length > 0 && (index >= _written.Count || _written[index].Length == 0))],
        };
}
