// A service as the host sees one: it listens where it is told, knows who it is, and is as healthy as a file says.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
var sick = Environment.GetEnvironmentVariable("SICK_FILE");
app.MapGet("/health", () => sick is not null && File.Exists(sick) ? Results.StatusCode(503) : Results.Ok());
app.MapGet("/pid", () => Environment.ProcessId);
app.MapGet("/environment", () => Environment.GetEnvironmentVariables());
app.MapGet("/arguments", () => args);
app.Run();
