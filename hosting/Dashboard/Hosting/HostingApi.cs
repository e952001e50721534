namespace XibuPlan.Dashboard.Hosting;

/// <summary>The system behind the telemetry: its resources, commands on them, and what they print.</summary>
internal static class HostingApi
{
    public static void MapHosting(this IEndpointRouteBuilder routes)
    {
        var resources = routes.MapGroup("/api/resources");
        // A dashboard that runs alone has no resources, and that is no fault.
        resources.MapGet("", async (AppHost host, CancellationToken stop) => host.IsExpected ? await PassOnAsync(host, HttpMethod.Get, "", stop) : Results.NoContent());
        resources.MapGet("/{id}", (AppHost host, string id, CancellationToken stop) => PassOnAsync(host, HttpMethod.Get, $"/{Part(id)}", stop));
        resources.MapPost("/{id}/commands/{command}", (AppHost host, string id, string command, CancellationToken stop) =>
            PassOnAsync(host, HttpMethod.Post, $"/{Part(id)}/commands/{Part(command)}", stop));
        // Secrets are shown one by one and only to whoever asks: a POST, so that nothing keeps the answer.
        resources.MapPost("/{id}/environment/{variable}/reveal", (AppHost host, string id, string variable, CancellationToken stop) =>
            PassOnAsync(host, HttpMethod.Post, $"/{Part(id)}/environment/{Part(variable)}/reveal", stop));
        resources.MapPost("/{id}/value/reveal", (AppHost host, string id, CancellationToken stop) => PassOnAsync(host, HttpMethod.Post, $"/{Part(id)}/value/reveal", stop));
        resources.MapPut("/{id}/replicas/{count:int}", (AppHost host, string id, int count, CancellationToken stop) =>
            PassOnAsync(host, HttpMethod.Put, $"/{Part(id)}/replicas/{count}", stop));
        routes.MapGet("/api/console", (ConsoleLogs logs) => logs.Resources());
        routes.MapGet("/api/console/{resource}", (ConsoleLogs logs, string resource, string? from) =>
            logs.Read(resource, from) is { } piece ? Results.Ok(piece) : Results.NotFound());
        routes.MapGet("/api/console/{resource}/file", (ConsoleLogs logs, string resource) =>
            logs.PathOf(resource) is { } path ? Results.File(Open(path), "text/plain; charset=utf-8", $"{resource}.log") : Results.NotFound());
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static string Part(string text) => Uri.EscapeDataString(text);

    private static async Task<IResult> PassOnAsync(AppHost host, HttpMethod method, string path, CancellationToken stop) =>
        await host.SendAsync(method, $"/resources{path}", stop) is var (status, json)
            ? Results.Text(json, "application/json", statusCode: status)
            : Results.Json(new { Success = false, Code = "host.away", Message = "The host does not answer." }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
