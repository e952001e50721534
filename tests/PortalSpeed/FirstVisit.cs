using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;

namespace XibuPlan.PortalSpeed;

/// <summary>One visit with an empty cache.</summary>
/// <param name="Milliseconds">From the address's being opened until the first field can be typed into and the page answers at once.</param>
/// <param name="ScriptKilobytes">Of scripts, as sent.</param>
/// <param name="Kilobytes">Of everything, as sent.</param>
internal sealed record FirstVisit(double Milliseconds, double ScriptKilobytes, double Kilobytes)
{
    // Two frames without a long task between them: what is typed is taken.
    private const string Answers = "() => new Promise(done => requestAnimationFrame(() => requestIdleCallback(() => done(performance.now()))))";

    public static async Task<FirstVisit> MeasureAsync(SharedBrowser browser, Uri gateway, string path, string field, Cookie? session)
    {
        await using var visit = await browser.VisitAsync(null, Look.Phone);
        if (session is not null) await visit.Page.Context.AddCookiesAsync([session]);
        var tools = await SlowConnection.UseAsync(visit.Page);
        var (types, bytes) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>());
        tools.Event("Network.responseReceived").OnEvent += (_, e) => types[Id(e)] = e!.Value.GetProperty("type").GetString()!;
        tools.Event("Network.loadingFinished").OnEvent += (_, e) => bytes[Id(e)] = e!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit.Page.GotoAsync(new Uri(gateway, path).ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await visit.Page.Locator(field).First.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        // The page's own clock begins with the navigation.
        var interactive = await visit.Page.EvaluateAsync<double>(Answers);
        var scripts = bytes.Where(b => types.GetValueOrDefault(b.Key) == "Script").Sum(b => b.Value);
        return new FirstVisit(interactive, scripts / 1024, bytes.Values.Sum() / 1024);
    }

    private static string Id(JsonElement? e) => e!.Value.GetProperty("requestId").GetString()!;
}
