using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>
/// A workbook of one sheet, written row by row straight into the zip: the SDK's own package would keep all of it in memory until
/// the end. Text is written as text and never read as a formula.
/// </summary>
internal sealed class XlsxSheet : ISheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Numbers of the formats in Styles.
    private const uint Heading = 1, Day = 2, Moment = 3;

    private readonly ZipArchive _zip;
    private readonly Stream _part;
    private readonly OpenXmlWriter _writer;
    private uint _rows;

    public XlsxSheet(Stream file, string title, IReadOnlyList<int> widths)
    {
        _zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in Frame(title)) Put(path, content);
        _part = _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _writer = OpenXmlWriter.Create(_part, Encoding.UTF8);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", State = PaneStateValues.Frozen, ActivePane = PaneValues.BottomLeft }) { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
    }

    public void Write(IReadOnlyList<object?> cells)
    {
        _writer.WriteStartElement(new Row { RowIndex = ++_rows });
        foreach (var cell in cells) _writer.WriteElement(Of(Cells.Plain(cell)));
        _writer.WriteEndElement();
    }

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Dispose();
        _part.Dispose();
        _zip.Dispose();
    }

    private Cell Of(object? value) => value switch
    {
        null => new Cell(),
        DateOnly day => Dated(day.ToDateTime(TimeOnly.MinValue), Day),
        DateTime time => Dated(time, Moment),
        int or long or short or decimal => new Cell(new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => new Cell(new InlineString(new Text(Legible(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = _rows == 1 ? Heading : null,
        },
    };

    private static Cell Dated(DateTime day, uint style) =>
        new(new CellValue(day.ToOADate().ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = style };

    // Characters that XML cannot hold would make the whole file unreadable.
    private static string Legible(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Select(r =>
        r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "�"));

    private void Put(string path, string content)
    {
        using var part = _zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}"""));
    }

    private static IEnumerable<(string Path, string Content)> Frame(string title) =>
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SecurityElement.Escape(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];
}
