using System.Text;
using System.Text.Unicode;
using System.Xml;
using CsvHelper;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Imports;

/// <summary>
/// Reads a small table that an officer uploads: the first sheet of an XLSX workbook, or CSV in UTF-8 or in GB 18030, which Excel in
/// China writes. What it is is told by its bytes. Nothing in the file can make it read more than the limits.
/// </summary>
public static class TableReader
{
    /// <summary>The most bytes of a file as sent.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The most rows below the heading.</summary>
    public const int MaxRows = 5_000;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    static TableReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows that are not empty. Every heading must be there once; other columns are passed over.</summary>
    public static async Task<Outcome<IReadOnlyList<TableRow>>> ReadAsync(Stream body, IReadOnlyList<TableHeading> headings, CancellationToken cancel)
    {
        if (await BytesOfAsync(body, cancel) is not { } bytes) return ImportRefusals.FileTooLarge;
        try
        {
            return Read(bytes.AsSpan().StartsWith(Zip) ? Workbook.Rows(bytes) : CsvRows(bytes), headings);
        }
        catch (FileTooLargeException)
        {
            return ImportRefusals.FileTooLarge;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or CsvFormatException or FormatException or DecoderFallbackException)
        {
            return ImportRefusals.FileUnreadable;
        }
    }

    private static async Task<byte[]?> BytesOfAsync(Stream body, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[65536];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (copy.Length + read > MaxBytes) return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    private static Outcome<IReadOnlyList<TableRow>> Read(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows, IReadOnlyList<TableHeading> headings)
    {
        TableLayout? layout = null;
        var table = new List<TableRow>();
        foreach (var (number, cells) in rows.Where(r => r.Cells.Any(c => c.Length > 0)))
        {
            if (layout is null)
            {
                layout = TableLayout.Of(cells, headings);
                if (layout is null) break;
                continue;
            }

            if (table.Count == MaxRows) return ImportRefusals.TooManyRows.With(MaxRows);
            table.Add(layout.RowOf(number, cells));
        }

        if (layout is null) return HeadingsWrong([.. headings.Select(h => h.Name)]);
        return table.Count == 0 ? ImportRefusals.NoRows : Outcome<IReadOnlyList<TableRow>>.Of(table);
    }

    private static Refusal HeadingsWrong(IReadOnlyList<string> names) => ImportRefusals.HeadingsWrong.With(string.Join("、", names)).WithFact("headings", names);

    private static IEnumerable<(int Number, IReadOnlyList<string> Cells)> CsvRows(byte[] bytes)
    {
        var text = (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)).GetString(bytes);
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), CsvReaderOptions.Default with
        {
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            IncludeValuesInExceptions = false,
        });
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i).Trim();
            yield return ((int)reader.LineNumber, cells);
        }
    }
}
