using System.Globalization;
using CsvHelper;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>A table on its way into a file, one row at a time.</summary>
internal interface ISheet : IDisposable
{
    /// <summary>Writes a row; the first one is the heading.</summary>
    void Write(IReadOnlyList<object?> cells);
}

/// <summary>What is written for a value of the domain.</summary>
internal static class Cells
{
    /// <summary>Text, a number, a day or a time of China, or null.</summary>
    public static object? Plain(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "是" : "否",
        Enum word => word.Label(),
        DateTimeOffset instant => ChinaTime.At(instant),
        IEnumerable<string> several when value is not string => string.Join('、', several),
        _ => value,
    };
}

/// <summary>CSV by RFC 4180 in UTF-8 with a byte order mark. Text that Excel would run as a formula gets an apostrophe in front.</summary>
internal sealed class CsvSheet(Stream file) : ISheet
{
    private readonly CsvWriter _writer = CsvWriter.Create(file,
        CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);

    public void Write(IReadOnlyList<object?> cells)
    {
        foreach (var cell in cells)
        {
            switch (Cells.Plain(cell))
            {
                case DateOnly day: _writer.WriteField(day, "yyyy-MM-dd"); break;
                case DateTime time: _writer.WriteField(time, "yyyy-MM-dd HH:mm"); break;
                case string text: _writer.WriteField(text); break;
                case IFormattable number: _writer.WriteField(number.ToString(null, CultureInfo.InvariantCulture), CsvQuoting.WhenNeeded); break;
                case var other: _writer.WriteField(other?.ToString()); break;
            }
        }

        _writer.EndRecord();
    }

    public void Dispose() => _writer.Dispose();
}
