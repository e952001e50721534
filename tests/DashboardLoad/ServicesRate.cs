using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace XibuPlan.DashboardLoad;

/// <summary>
/// What the dashboard costs the services: the request rate of two running systems, one started with and one without it, slice by slice in
/// turn. On a machine that others use too, only the ratio within a pair means something. Both are started with
/// <c>RateLimits__PerSecond=0</c> in the environment: what the gateway lets one address ask is less than what a service can answer.
/// </summary>
internal static class ServicesRate
{
    private const int AtOnce = 16;
    private const string Limited = "The gateway limits the rate: start both systems with RateLimits__PerSecond=0 in the environment.";
    private const string Path = "/api/placement/programme-years";

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    // Until the runtime has compiled and recompiled what is asked for: two systems that were just started triple their rate meanwhile.
    private const int WarmSlices = 10;

    /// <summary>Prints the ratio of each pair, then the median and the quartiles.</summary>
    /// <param name="with">The data directory of a system that runs with the dashboard.</param>
    /// <param name="without">Of one that was started with <c>--no-dashboard</c>.</param>
    public static async Task<int> RunAsync(string with, string without, int pairs)
    {
        using var a = await SignInAsync(with);
        using var b = await SignInAsync(without);
        for (var warm = 0; warm < WarmSlices; warm++) _ = (await RateAsync(a), await RateAsync(b));
        var ratios = new List<double>();
        for (var pair = 0; pair < pairs; pair++)
        {
            // A B, then B A: what drifts does so for both.
            var first = pair % 2 == 0 ? await RateAsync(a) : 0;
            var plain = await RateAsync(b);
            var watched = pair % 2 == 0 ? first : await RateAsync(a);
            ratios.Add(watched / plain);
            Console.WriteLine($"pair {pair + 1,2}: {watched,7:N0} a second with, {plain,7:N0} without, ratio {watched / plain:N2}");
        }

        ratios.Sort();
        Console.WriteLine($"Ratio: median {ratios[pairs / 2]:N2}, quartiles {ratios[pairs / 4]:N2} and {ratios[pairs * 3 / 4]:N2}; {AtOnce} at once, GET {Path} through the gateway; load average {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}.");
        return 0;
    }

    private static async Task<double> RateAsync(HttpClient http)
    {
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < Slice; count++)
            {
                using var answer = await http.GetAsync(Path);
                if (answer.StatusCode == HttpStatusCode.TooManyRequests) throw new InvalidOperationException(Limited);
                answer.EnsureSuccessStatusCode();
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<HttpClient> SignInAsync(string directory)
    {
        string Read(string file, string member) => JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(directory, file))).RootElement.GetProperty(member).GetString()!;
        var http = new HttpClient { BaseAddress = new Uri(Read("endpoints.json", "gateway")) };
        var login = JsonSerializer.Serialize(new { email = "maintainer@national.demo", password = Read("secrets.json", "parameter:admin-password") });
        using var content = new StringContent(login, Encoding.UTF8, "application/json");
        (await http.PostAsync("/session", content)).EnsureSuccessStatusCode();
        return http;
    }
}
