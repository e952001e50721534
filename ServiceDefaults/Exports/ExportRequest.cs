using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace XibuPlan.ServiceDefaults.Exports;

/// <summary>The kinds of file that a list is exported as.</summary>
public enum ExportFormat
{
    /// <summary>An Excel workbook with one sheet.</summary>
    Xlsx,

    /// <summary>UTF-8 with a byte order mark, which Excel needs to read Chinese.</summary>
    Csv,
}

/// <summary>How a list is wanted as a file: <c>?format=xlsx</c> (default) or <c>csv</c>, <c>?sort=</c> as the list, and the list's filters.</summary>
/// <param name="Filter">The query as sent, for the audit trail; what was searched for (<c>q</c>) may be a name and is not kept.</param>
public sealed record ExportRequest(ExportFormat Format, string? Sort, string Filter)
{
    private static readonly string[] NoFilters = ["format", "sort"];

    /// <summary>Binds from the query (minimal API convention); an unknown format is a malformed request.</summary>
    public static ValueTask<ExportRequest> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = context.Request.Query;
        var format = query["format"].ToString() switch
        {
            "" or "xlsx" => ExportFormat.Xlsx,
            "csv" => ExportFormat.Csv,
            _ => throw new BadHttpRequestException("The query value 'format' cannot be read."),
        };
        var filters = query.Where(q => !NoFilters.Contains(q.Key)).OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{q.Key}={(string.Equals(q.Key, "q", StringComparison.OrdinalIgnoreCase) ? "***" : q.Value.ToString())}");
        return ValueTask.FromResult(new ExportRequest(format, query["sort"].ToString() is { Length: > 0 } sort ? sort : null, string.Join('&', filters)));
    }
}
