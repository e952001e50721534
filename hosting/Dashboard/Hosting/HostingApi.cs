namespace XibuPlan.Dashboard.Hosting;

/// <summary>The system behind the telemetry: its resources, commands on them, and what they print.</summary>
internal static class HostingApi
{
    public static void MapHosting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/resources", async (AppHost host, CancellationToken stop) => Answer(await host.SendAsync(HttpMethod.Get, "/resources", stop)));
        routes.MapPost("/api/resources/{id}/commands/{command}", async (AppHost host, string id, string command, CancellationToken stop) =>
            Answer(await host.SendAsync(HttpMethod.Post, $"/resources/{Uri.EscapeDataString(id)}/commands/{Uri.EscapeDataString(command)}", stop)));
        routes.MapGet("/api/console", (ConsoleLogs logs) => logs.Resources());
        routes.MapGet("/api/console/{resource}", (ConsoleLogs logs, string resource, string? from) =>
            logs.Read(resource, from) is { } piece ? Results.Ok(piece) : Results.NotFound());
        routes.MapGet("/api/console/{resource}/file", (ConsoleLogs logs, string resource) =>
            logs.PathOf(resource) is { } path ? Results.File(Open(path), "text/plain; charset=utf-8", $"{resource}.log") : Results.NotFound());
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static IResult Answer((int Status, string Json)? answer) => answer is var (status, json)
        ? Results.Text(json, "application/json", statusCode: status)
        : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
