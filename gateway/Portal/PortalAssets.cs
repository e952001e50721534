using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace XibuPlan.Gateway.Portal;

/// <summary>
/// The build's files, as the build compressed them. A name in <c>/assets</c> holds a hash of the content, so caches may keep it for ever.
/// </summary>
internal sealed class PortalAssets(RequestDelegate next, PortalBuild build)
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly (string Token, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not null || !IsRead(context.Request) || FileOf(context.Request.Path) is not { } path)
        {
            await next(context);
            return;
        }

        var headers = context.Response.Headers;
        var encoding = Encodings.FirstOrDefault(e => Accepts(context.Request, e.Token) && File.Exists(path + e.Suffix));
        if (encoding.Token is not null) headers.ContentEncoding = encoding.Token;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.ContentType = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        var file = new FileInfo(path + encoding.Suffix);
        context.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.SendFileAsync(file.FullName, context.RequestAborted);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // Only what is below the root, and no page: those carry a nonce, and hidden directories are the build's own.
    private string? FileOf(PathString path)
    {
        var relative = (path.Value ?? "").TrimStart('/');
        if (relative.Length == 0 || relative.Split('/').Any(s => s.StartsWith('.')) || relative.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) return null;
        var full = Path.GetFullPath(relative, build.Root);
        return full.StartsWith(build.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);
}
