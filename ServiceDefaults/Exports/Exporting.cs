using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>
/// Writes a list into a file and leaves an audit row: who, which filter, how many rows. The rows pass through one by one; the file is
/// spooled to disk, so that it is whole, counted and audited before its first byte leaves (docs/decisions/0014).
/// </summary>
/// <remarks>Asked for by an export's route, which runs as an operation: the audit row commits with it.</remarks>
public sealed class Exporting(XibuDbContext db, Actor actor, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>The most rows of one file, where <c>Exports:MaxRows</c> says nothing else.</summary>
    public const int MaxRows = 200_000;

    private const int WidestColumn = 40;

    /// <summary>The file of these rows, or a refusal where there are too many.</summary>
    public async Task<Outcome<ExportedFile>> WriteAsync<T>(ExportTable<T> table, ExportRequest request, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var most = configuration.GetValue("Exports:MaxRows", MaxRows);
        // Created readable by this process alone, and gone when closed.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var count = await FillAsync(table, request.Format, rows, file, most, cancel);
            if (count > most)
            {
                await file.DisposeAsync();
                return CommonRefusals.ExportTooLarge.With(most).WithFact("maxRows", most);
            }

            db.AuditEntries.Add(AuditEntry.Of(db.Operation, actor, clock.GetUtcNow(), "Export", new(StringComparer.Ordinal)
            {
                ["Filter"] = [null, request.Filter],
                ["Format"] = [null, request.Format],
                ["List"] = [null, table.Name],
                ["Rows"] = [null, count],
            }));
            await db.SaveChangesAsync(cancel);
            file.Position = 0;
            return new ExportedFile(file, request.Format, $"{table.Title}-{clock.Today():yyyyMMdd}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<int> FillAsync<T>(ExportTable<T> table, ExportFormat format, IAsyncEnumerable<T> rows, Stream file, int most, CancellationToken cancel)
    {
        using ISheet sheet = format == ExportFormat.Csv ? new CsvSheet(file) : new XlsxSheet(file, table.Title, [.. table.Columns.Select(WidthOf)]);
        sheet.Write([.. table.Columns.Select(c => c.Heading)]);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (++count > most) break;
            sheet.Write([.. table.Columns.Select(c => c.Value(row))]);
        }

        return count;
    }

    // A Chinese character is two columns wide; most values are wider than their heading.
    private static int WidthOf<T>(ExportColumn<T> column) => Math.Clamp((column.Heading.Length * 2) + 6, 12, WidestColumn);
}

/// <summary>Registration of exports.</summary>
public static class ExportingExtensions
{
    /// <summary>Lets routes ask for <see cref="Exporting"/>.</summary>
    public static void AddXibuExports(this IServiceCollection services) => services.AddScoped<Exporting>();
}
