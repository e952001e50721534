using Spectre.Console;
using XibuPlan.YearSimulator;
using XibuPlan.YearSimulator.Chaos;
using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Programme;
using XibuPlan.YearSimulator.Stages;

var options = Options.Parse(args);
if (options is null)
{
    Console.WriteLine(Options.Usage);
    return 2;
}

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 180;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var data = new DataDirectory(options.Data);
if (options.Chaos > 0) return await new Killing(data, options.Seed).RunAsync(TimeSpan.FromSeconds(options.Chaos), stop.Token);

var address = options.Gateway ?? data.Gateway();
if (address is null)
{
    Console.WriteLine($"No system runs on {Path.GetFullPath(options.Data)}: start it with ./start.sh, or name its --data or --gateway.");
    return 2;
}

using var gateway = new Gateway(address);
var year = new Year(options, gateway, data.Secrets());
AnsiConsole.WriteLine($"{year.Plan.Total} recruits of {year.Students.Count} applicants, {year.Plan.ServiceProvinces.Count} service provinces, "
    + $"{year.Plan.RecruitingProvinces.Count} recruiting provinces, through {address}");

var theatre = new Theatre(year);
var finished = await theatre.TryPlayAsync(options.IsDemo ? Handbook.Demo() : Handbook.Stages(options.Months), stop.Token);
if (!new ClosingReport(year, theatre, data).Print() || !finished) return 1;
if (options.IsDemo) new DemoLogins(year, data.Secrets()).Print(data);
return 0;
