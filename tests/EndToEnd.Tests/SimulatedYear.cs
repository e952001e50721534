using System.Text.Json;
using XibuPlan.TestSupport.Servers;
using XibuPlan.YearSimulator.Output;
using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>
/// The demo's programme year, as <c>./start.sh --demo</c> plays it: a hundredth of the people of 2020, until the fourth of May 2021. It is
/// played once, for all tests that begin with volunteers on duty.
/// </summary>
internal static class SimulatedYear
{
    /// <summary>The last month that is certified everywhere.</summary>
    public const string ClosedMonth = "2021-04";

    /// <summary>The month that waits at a different desk in each of the five largest service provinces.</summary>
    public const string OpenMonth = "2021-05";

    /// <summary>The same as the portal writes it.</summary>
    public const string OpenMonthInWords = "2021年5月";

    /// <summary>Where it waits for the county: nothing is handed in, two volunteers want something, and one has to register.</summary>
    public const string AtTheCounty = "650000";

    /// <summary>Where the counties have handed in and the province's reviewer has to approve.</summary>
    public const string AtTheReviewer = "620000";

    /// <summary>Where all counties are approved and the province's maintainer has to hand up.</summary>
    public const string AtTheMaintainer = "540000";

    /// <summary>The year after, whose students apply.</summary>
    public const int NextYear = 2021;

    /// <summary>A university with forms to review, results to enter, a public notice to conclude and one to publish.</summary>
    public const string AtTheUniversity = "10486";

    /// <summary>That university's province, which has applicants to place.</summary>
    public const string Recruits = "420000";

    /// <summary>A recruiting province with public notices to conclude and to publish, and confirmation notices to issue.</summary>
    public const string Admits = "370000";

    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static (IReadOnlyList<DemoLogin> Logins, string Output)? _played;

    /// <summary>Who can sign in, once the year is there.</summary>
    public static async Task<IReadOnlyList<DemoLogin>> OnAsync(RunningSystem system) => (await PlayedAsync(system)).Logins;

    /// <summary>What the simulator printed; nothing, where the system was running before the tests.</summary>
    public static async Task<string> OutputAsync(RunningSystem system) => (await PlayedAsync(system)).Output;

    private static async Task<(IReadOnlyList<DemoLogin> Logins, string Output)> PlayedAsync(RunningSystem system)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return _played ??= await PlayAsync(system);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<(IReadOnlyList<DemoLogin>, string)> PlayAsync(RunningSystem system)
    {
        var (exitCode, output) = system.IsGiven ? (0, "") : await system.SimulateAsync("--story demo");
        Assert.True(exitCode == 0, output);
        var kept = await File.ReadAllTextAsync(Path.Combine(system.Data, "demo-logins.json"));
        return (JsonSerializer.Deserialize<IReadOnlyList<DemoLogin>>(kept, JsonSerializerOptions.Web)!, output);
    }
}
