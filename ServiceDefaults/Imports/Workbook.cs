using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace XibuPlan.ServiceDefaults.Imports;

/// <summary>The first sheet of an XLSX workbook, read part by part out of the zip; each part only as far as the limit.</summary>
internal static class Workbook
{
    private const long MaxUnpacked = 16 * 1024 * 1024;
    private const int MaxColumns = 100;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The rows with their numbers; numbers as a person would write them, yes and no for booleans.</summary>
    public static IEnumerable<(int Number, IReadOnlyList<string> Cells)> Rows(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var shared = SharedTexts(zip);
        using var part = Part(zip, FirstSheet(zip));
        using var reader = new TypedOpenXmlPartReader(part, default);
        var number = 0;
        var cells = new List<string>();
        // Cell by cell: a row is as long as its file says, and may not fit into memory.
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row))
            {
                if (cells.Count > 0) yield return (number, cells);
                number = NumberOf(reader) ?? number + 1;
                cells = [];
            }
            else if (reader.ElementType == typeof(Cell))
            {
                Add(cells, (Cell)reader.LoadCurrentElement()!, shared);
            }
        }

        if (cells.Count > 0) yield return (number, cells);
    }

    private static int? NumberOf(OpenXmlReader row) =>
        int.TryParse(row.Attributes.FirstOrDefault(a => a.LocalName == "r").Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> SharedTexts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is null) return texts;
        using var part = Part(zip, "xl/sharedStrings.xml");
        using var reader = new TypedOpenXmlPartReader(part, default);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts;
    }

    // Runs of formatted text belong to it; phonetic hints do not.
    private static string TextOf(RstType item) => (item.Text?.Text ?? "") + string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));

    private static string FirstSheet(ZipArchive zip)
    {
        var id = Attributes(zip, "xl/workbook.xml", "sheet", reader => reader.GetAttribute("id", Relations) ?? "").FirstOrDefault()
            ?? throw new InvalidDataException("The workbook has no sheet.");
        var target = Attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", reader => (Id: reader.GetAttribute("Id"), Target: reader.GetAttribute("Target") ?? ""))
            .FirstOrDefault(r => r.Id == id).Target ?? throw new InvalidDataException("The sheet has no part.");
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static List<TValue> Attributes<TValue>(ZipArchive zip, string path, string element, Func<XmlReader, TValue> read)
    {
        var values = new List<TValue>();
        using var part = Part(zip, path);
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element) values.Add(read(reader));
        }

        return values;
    }

    private static void Add(List<string> cells, Cell cell, List<string> shared)
    {
        var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
        if (column >= MaxColumns) return;
        while (cells.Count <= column) cells.Add("");
        cells[column] = ValueOf(cell, shared).Trim();
    }

    // Zero for A.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    private static string ValueOf(Cell cell, List<string> shared)
    {
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value switch
        {
            CellValues.InlineString => cell.InlineString is { } text ? TextOf(text) : "",
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
                ? shared[index] : throw new InvalidDataException("A text is missing."),
            CellValues.Boolean => value == "1" ? "是" : "否",
            null or CellValues.Number when value.Length > 0 && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                // A spreadsheet keeps doubles and shows fifteen digits of them.
                => number.ToString("G15", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static BoundedStream Part(ZipArchive zip, string path) =>
        new((zip.GetEntry(path) ?? throw new InvalidDataException($"The workbook has no part {path}.")).Open(), MaxUnpacked);
}
