using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using XibuPlan.Gateway.Routing;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Resilience;

namespace XibuPlan.Gateway.Status;

/// <summary>How a service is, seen from the gateway.</summary>
public enum ServiceState
{
    /// <summary>Answers, and its own checks pass.</summary>
    Healthy,

    /// <summary>Answers, but a check of its own fails.</summary>
    Unhealthy,

    /// <summary>Does not answer.</summary>
    Unreachable,
}

/// <summary>One service's line on the landing page.</summary>
public sealed record ServiceStatus(string Name, string Title, string Purpose, ServiceState State, int AnsweredInMilliseconds);

/// <summary>The state of every service, for the landing page. Asked at most once in two seconds however many look.</summary>
internal sealed class GetStatus : IEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var kept = new MemoryCache(new MemoryCacheOptions());
        routes.MapGet("/status", (IConfiguration configuration, IHttpClientFactory clients) => HandleAsync(kept, configuration, clients)).AllowEveryone();
    }

    private static async Task<Reply<IReadOnlyList<ServiceStatus>>> HandleAsync(MemoryCache kept, IConfiguration configuration, IHttpClientFactory clients) =>
        await AskedAsync(kept, () => Task.WhenAll(PublicApi.All.Select(service => AskAsync(service, configuration, clients))));

    // What is kept is the asking, not its outcome: who looks meanwhile waits for the same answers. The lock is held while it begins.
    private static Task<ServiceStatus[]> AskedAsync(MemoryCache kept, Func<Task<ServiceStatus[]>> ask)
    {
        lock (kept)
        {
            return kept.GetOrCreate("status", entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Patience;
                return ask();
            })!;
        }
    }

    private static async Task<ServiceStatus> AskAsync(PublicApi service, IConfiguration configuration, IHttpClientFactory clients)
    {
        var started = Stopwatch.GetTimestamp();
        var state = await StateOfAsync(ServiceAddresses.Of(configuration, service.Name), clients);
        return new(service.Name, service.Title, service.Purpose, state, (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static async Task<ServiceState> StateOfAsync(Uri? address, IHttpClientFactory clients)
    {
        if (address is null) return ServiceState.Unreachable;
        using var client = clients.CreateClient();
        client.Timeout = Patience;
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health"));
            return answer.IsSuccessStatusCode ? ServiceState.Healthy : ServiceState.Unhealthy;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return ServiceState.Unreachable;
        }
    }
}
