using XibuPlan.BrowserSupport;
using XibuPlan.PortalSpeed;

// How long a page of the portal takes over a slow connection, from an empty cache until somebody can type:
//   dotnet run -c Release --project tests/PortalSpeed -- http://localhost:8080 [RUNS]
if (args.Length is < 1 or > 2 || !Uri.TryCreate(args[0], UriKind.Absolute, out var gateway))
{
    Console.Error.WriteLine("Usage: PortalSpeed http://localhost:PORT [RUNS]   (a system started with ./start.sh --demo: without a published year there is no form)");
    return 2;
}

var runs = args.Length == 2 ? int.Parse(args[1]) : 7;
await using var browser = new SharedBrowser();
var student = await Student.RegisterAsync(gateway);
Console.WriteLine($"{SlowConnection.Words}; {runs} first visits each, nothing cached. Milliseconds until the first field takes input; KB as sent.");
Console.WriteLine($"{"page",-34}{"min",8}{"median",8}{"max",8}{"script KB",11}{"all KB",9}");
foreach (var (name, path, field) in new[]
{
    ("the student's form", "/my/application", "form input:enabled"),
    ("the sign-up", "/sign-up", "form input:enabled"),
    ("the sign-in", "/sign-in", "form input:enabled"),
})
{
    var visits = new List<FirstVisit>();
    for (var run = 0; run < runs; run++) visits.Add(await FirstVisit.MeasureAsync(browser, gateway, path, field, path.StartsWith("/my", StringComparison.Ordinal) ? student : null));
    var times = visits.Select(v => v.Milliseconds).Order().ToArray();
    Console.WriteLine($"{name,-34}{times[0],8:N0}{times[times.Length / 2],8:N0}{times[^1],8:N0}{visits[^1].ScriptKilobytes,11:N0}{visits[^1].Kilobytes,9:N0}");
}

return 0;
