using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using System.Reflection;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">Pass as <c>cursor</c> for the next page; null at the end.</param>
/// <param name="Total">How many rows there are on all pages; only where <c>?count=true</c> asked for it.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, int? Total = null)
{
    /// <summary>A page from <c>limit + 1</c> rows in list order: the extra row only tells that there is more.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, PageRequest request, Func<T, string> cursorOf) => rows.Count <= request.Limit
        ? new(rows, null)
        : new([.. rows.Take(request.Limit)], Convert.ToBase64String(Encoding.UTF8.GetBytes(cursorOf(rows[request.Limit - 1]))));
}

/// <summary>Which page is wanted: <c>?limit=</c> (1–200, default 50) and <c>?cursor=</c>.</summary>
/// <param name="After">The decoded cursor: the sort key of the last row seen, or null for the first page.</param>
public sealed record PageRequest(int Limit, string? After)
{
    /// <summary>Rows to read: one more than shown.</summary>
    public int Take => Limit + 1;

    /// <summary>The cursor as an id, for lists in id order; the empty id before all others. One of another list is a malformed request.</summary>
    public Guid AfterId => After is null ? Guid.Empty : Guid.TryParse(After, out var id) ? id : throw Bad("cursor");

    /// <summary>Binds from the query (minimal API convention); an unreadable value is a malformed request.</summary>
    public static ValueTask<PageRequest> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var limit = context.Request.Query["limit"].ToString() is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 200 ? n : throw Bad("limit")
            : 50;
        var cursor = context.Request.Query["cursor"].ToString();
        return ValueTask.FromResult(new PageRequest(limit, cursor.Length == 0 ? null : Decode(cursor)));
    }

    private static string Decode(string cursor)
    {
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : throw Bad("cursor");
    }

    private static BadHttpRequestException Bad(string name) => new($"The query value '{name}' cannot be read.");
}
