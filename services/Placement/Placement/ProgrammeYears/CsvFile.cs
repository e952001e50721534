using System.Security.Cryptography;
using System.Text.Unicode;
using CsvHelper;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>One thing wrong with an imported file.</summary>
/// <param name="Line">1 for the heading.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
internal sealed record RowError(int Line, string Column, string Message);

/// <summary>
/// A CSV file read line by line with every fault named by line and column; nothing is guessed or carried down, because the annexes'
/// own defects are shifted cells and late labels (docs/rules.md §9).
/// </summary>
internal sealed class CsvFile
{
    private const int MostErrorsShown = 200;

    private static readonly CsvReaderOptions Reading = CsvReaderOptions.Default with
    {
        HasHeader = false,
        TrimWhitespace = true,
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private CsvFile(string sha256) => Sha256 = sha256;

    /// <summary>Of the bytes as sent.</summary>
    public string Sha256 { get; }

    /// <summary>The lines that have the right number of cells.</summary>
    public List<CsvLine> Lines { get; } = [];

    /// <summary>Everything wrong so far, in file order once sorted.</summary>
    public List<RowError> Errors { get; } = [];

    /// <summary>Reads a request's body.</summary>
    public static async Task<CsvFile> ReadAsync(Stream body, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, cancel);
        return Read(copy.ToArray(), columns);
    }

    /// <summary>Reads UTF-8 bytes, with or without a byte order mark; the heading must be exactly the columns.</summary>
    public static CsvFile Read(byte[] bytes, IReadOnlyList<string> columns)
    {
        var file = new CsvFile(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (!Utf8.IsValid(bytes)) file.Errors.Add(new(1, "", "文件编码须为 UTF-8"));
        else file.TryFill(bytes, columns);
        return file;
    }

    /// <summary>The catalogue's refusal with every error as a fact, or null where there is none.</summary>
    public Refusal? Refusal(Refusal template)
    {
        if (Errors.Count == 0) return null;
        var errors = Errors.OrderBy(e => e.Line).ToList();
        return template.With(errors.Count, errors[0].Line, errors[0].Column, errors[0].Message)
            .WithFact("errorCount", errors.Count).WithFact("rows", errors.Take(MostErrorsShown).ToList());
    }

    private void TryFill(byte[] bytes, IReadOnlyList<string> columns)
    {
        try
        {
            using var reader = CsvReader.Create(bytes, Reading);
            Fill(reader, columns);
        }
        catch (CsvFormatException fault)
        {
            Errors.Add(new((int)fault.LineNumber, "", "引号不配对"));
        }
    }

    private void Fill(CsvReader reader, IReadOnlyList<string> columns)
    {
        if (!reader.Read() || !Cells(reader).SequenceEqual(columns))
        {
            Errors.Add(new(1, "", $"表头须为 {string.Join(",", columns)}"));
            return;
        }

        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (reader.FieldCount == columns.Count) Lines.Add(new CsvLine(this, line, columns, Cells(reader)));
            else Errors.Add(new(line, "", $"应有 {columns.Count} 列，实有 {reader.FieldCount} 列"));
        }

        if (Lines.Count == 0 && Errors.Count == 0) Errors.Add(new(2, "", "没有数据行"));
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
