using System.Security.Cryptography;
using System.Text;

namespace XibuPlan.Dashboard.Pages;

/// <summary>The pages' files, which travel inside the assembly.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, (byte[] Content, string Tag)> Files = Load();

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{**path}", (HttpContext context, string path) => Serve(context, $"assets/{path}"));
        // Every other address is a page: the one document reads its own address.
        routes.MapFallback("{**path}", (HttpContext context) =>
            context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
                ? Results.NotFound()
                : Serve(context, "index.html"));
    }

    public static IResult Serve(HttpContext context, string path)
    {
        if (!Files.TryGetValue(path, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        if (!path.EndsWith(".html", StringComparison.Ordinal)) return Results.Bytes(file.Content, TypeOf(path), entityTag: new(file.Tag));
        // Behind a proxy the pages may live under a path of their own.
        var html = Encoding.UTF8.GetString(file.Content).Replace("<base href=\"/\">", $"<base href=\"{context.Request.PathBase.ToUriComponent()}/\">", StringComparison.Ordinal);
        return Results.Text(html, "text/html; charset=utf-8");
    }

    private static Dictionary<string, (byte[] Content, string Tag)> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("wwwroot/", StringComparison.Ordinal)).ToDictionary(
            name => name["wwwroot/".Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return (content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
            },
            StringComparer.Ordinal);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
