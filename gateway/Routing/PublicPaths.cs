using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Routing;

/// <summary>
/// Answers 404 to what is the services' own (<c>/internal</c>, <c>/.well-known</c>) however the path is written. The route table
/// has no such route; this holds also where a later hop would decode a path once more than the gateway did.
/// </summary>
internal sealed class PublicPaths(RequestDelegate next)
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "internal", ".well-known", ".", ".." };

    public Task InvokeAsync(HttpContext context) => IsPublic(context.Request.Path)
        ? next(context)
        : RefusalWriter.WriteAsync(context, CommonRefusals.NotFound);

    /// <summary>False where a segment, decoded as often as it can be, is not for the public.</summary>
    public static bool IsPublic(string? path)
    {
        var decoded = path ?? "";
        for (string before; (before = decoded) != (decoded = Uri.UnescapeDataString(decoded));)
        {
            // Until nothing is left to decode.
        }

        // ';' starts a path parameter for some servers: /internal;x means /internal to them.
        return !decoded.Split('/', '\\').Any(segment => Hidden.Contains(segment.Split(';')[0].Trim()));
    }
}
