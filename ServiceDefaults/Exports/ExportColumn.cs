namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>A column of an exported list.</summary>
/// <param name="Heading">In Chinese.</param>
/// <param name="Value">
/// Text, a number, a day, an instant (written in China time), yes or no, an enum (written by its label), several texts, or null.
/// Numbers of persons and cards only as masked.
/// </param>
public sealed record ExportColumn<T>(string Heading, Func<T, object?> Value);

/// <summary>What a list looks like as a file.</summary>
/// <param name="Name">Of the list in the audit trail, e.g. <c>applications</c>.</param>
/// <param name="Title">In Chinese; the file's and the sheet's name.</param>
public sealed record ExportTable<T>(string Name, string Title, IReadOnlyList<ExportColumn<T>> Columns)
{
    /// <summary>A table with columns given as pairs.</summary>
    public ExportTable(string name, string title, params IEnumerable<(string Heading, Func<T, object?> Value)> columns)
        : this(name, title, [.. columns.Select(c => new ExportColumn<T>(c.Heading, c.Value))])
    {
    }
}
