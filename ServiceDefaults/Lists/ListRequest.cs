using System.Reflection;
using Microsoft.AspNetCore.Http;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Lists;

/// <summary>
/// Which page of a sortable list is wanted: <c>?limit=</c> and <c>?cursor=</c> as <see cref="PageRequest"/>, <c>?sort=</c> one of the
/// list's orders, with a minus for the other way round, and <c>?count=true</c> for the number of rows on all pages.
/// </summary>
/// <param name="Sort">As sent, or null for the list's own order.</param>
public sealed record ListRequest(PageRequest Page, string? Sort, bool WithTotal)
{
    /// <summary>Binds from the query (minimal API convention); an unreadable value is a malformed request.</summary>
    public static async ValueTask<ListRequest> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = context.Request.Query;
        var count = query["count"].ToString() is { Length: > 0 } text
            ? bool.TryParse(text, out var wanted) ? wanted : throw new BadHttpRequestException("The query value 'count' cannot be read.")
            : false;
        return new(await PageRequest.BindAsync(context, parameter), query["sort"].ToString() is { Length: > 0 } sort ? sort : null, count);
    }
}
