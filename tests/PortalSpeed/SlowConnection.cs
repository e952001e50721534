using Microsoft.Playwright;

namespace XibuPlan.PortalSpeed;

/// <summary>A slow telephone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, made by the browser.</summary>
internal static class SlowConnection
{
    private const int DownBitsPerSecond = 1_600_000, UpBitsPerSecond = 750_000, LatencyMilliseconds = 150;

    public static readonly string Words = $"{DownBitsPerSecond / 1_000_000.0:0.0} Mbit/s, {LatencyMilliseconds} ms";

    public static async Task<ICDPSession> UseAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await tools.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = LatencyMilliseconds,
            ["downloadThroughput"] = DownBitsPerSecond / 8,
            ["uploadThroughput"] = UpBitsPerSecond / 8,
        });
        return tools;
    }
}
