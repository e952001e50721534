using System.Threading.RateLimiting;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Hashing;

/// <summary>
/// The bulkhead around password hashing: as many at a time as there are cores, a bounded queue behind them, and a refusal beyond.
/// A flood of sign-ins then slows sign-ins, not the tokens of those who are already in.
/// </summary>
public sealed class HashingPlaces : IDisposable
{
    private readonly ConcurrencyLimiter _places;

    public HashingPlaces()
        : this(Environment.ProcessorCount, waiting: 256)
    {
    }

    /// <summary>A bulkhead of a given size.</summary>
    /// <param name="atOnce">How many hash at a time.</param>
    /// <param name="waiting">How many may wait.</param>
    internal HashingPlaces(int atOnce, int waiting) => _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
    {
        PermitLimit = atOnce,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place; the lease says whether there was one.</summary>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken cancel) => _places.AcquireAsync(1, cancel);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}

/// <summary>Declaring that a route hashes a password.</summary>
internal static class HashingRoutes
{
    /// <summary>
    /// Takes a place before the operation's transaction begins, so that those who wait hold no database connection.
    /// </summary>
    /// <param name="hashes">Whether this request will hash; without it, every request does.</param>
    public static RouteHandlerBuilder TakesHashingPlace<TRequest>(this RouteHandlerBuilder route, Func<TRequest, bool>? hashes = null) =>
        route.AddEndpointFilter(async (context, next) =>
        {
            if (hashes is not null && !context.Arguments.OfType<TRequest>().Any(hashes)) return await next(context);
            var http = context.HttpContext;
            using var place = await http.RequestServices.GetRequiredService<HashingPlaces>().TakeAsync(http.RequestAborted);
            if (place.IsAcquired) return await next(context);
            http.Response.Headers.RetryAfter = "2";
            return (Reply<object>)IdentityRefusals.TooBusy;
        });
}
