using System.Reflection;
using Microsoft.AspNetCore.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>ETag and If-Match over an aggregate's revision.</summary>
public static class ETags
{
    /// <summary>The ETag of a revision.</summary>
    public static string Of(long revision) => $"\"{revision}\"";
}

/// <summary>
/// The version that the caller saw. Bound from the <c>If-Match</c> header; a review action calls <see cref="Check"/> first.
/// </summary>
/// <param name="Header">The raw header, or null.</param>
public sealed record IfMatch(string? Header)
{
    /// <summary>Binds from the request (minimal API convention).</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        return ValueTask.FromResult(new IfMatch(header.Length == 0 ? null : header));
    }

    /// <summary>Refuses with 428 where no version was named, with 412 where it is not the present one.</summary>
    public Outcome Check(IRevisioned seen) => Header switch
    {
        // "Whichever there is" would be an approval of what nobody has seen.
        null or "*" => CommonRefusals.IfMatchRequired,
        _ when Header == ETags.Of(seen.Revision) || Header == seen.Revision.ToString() => Outcome.Done,
        _ => CommonRefusals.Stale,
    };
}
