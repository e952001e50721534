using System.Globalization;
using XibuPlan.DashboardLoad;

// Measures the dashboard: how much it takes, what it takes for it, and what it makes of nonsense. Everything happens on loopback, against
// a dashboard that it starts itself, and ends by itself.
const string Usage = """
    dotnet run -c Release --project tests/DashboardLoad -- --load [--rate 10000] [--seconds 60]
    dotnet run -c Release --project tests/DashboardLoad -- --fuzz [--requests 50000]
    dotnet run -c Release --project tests/DashboardLoad -- --services --with DIR --without DIR [--pairs 11]
    """;

var values = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i < args.Length; i++) values[args[i]] = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "";
int Number(string name, int otherwise) => values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

if (values.ContainsKey("--load")) return await Load.RunAsync(Number("--rate", 10_000), Number("--seconds", 60));
if (values.ContainsKey("--fuzz")) return await Fuzz.RunAsync(Number("--requests", 50_000));
if (values.ContainsKey("--services") && values.TryGetValue("--with", out var with) && values.TryGetValue("--without", out var without))
{
    return await ServicesRate.RunAsync(with, without, Number("--pairs", 11));
}

Console.Error.WriteLine(Usage);
return 2;
