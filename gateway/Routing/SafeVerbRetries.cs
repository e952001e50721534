using Yarp.ReverseProxy.Forwarder;

namespace XibuPlan.Gateway.Routing;

/// <summary>
/// Sends a safe request again where the service was not there to take it, so that readers do not notice a replica that is being
/// restarted. Never an unsafe one: a POST that is sent again may act twice.
/// </summary>
internal sealed class SafeVerbRetries(RequestDelegate next)
{
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.1, 0.4, 1.5 }.Select(TimeSpan.FromSeconds)];

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        foreach (var pause in Pauses)
        {
            if (!MayRetry(context)) return;
            await Task.Delay(pause, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (context.RequestAborted.IsCancellationRequested) return;
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.StatusCode = StatusCodes.Status200OK;
            // The balancer narrowed the choice to the replica that failed: all are candidates again.
            var proxy = context.GetReverseProxyFeature();
            proxy.AvailableDestinations = proxy.AllDestinations;
            await next(context);
        }
    }

    private static bool MayRetry(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.ContentLength is null or 0
        && !context.Response.HasStarted
        && context.GetForwarderErrorFeature()?.Error == ForwarderError.Request;
}
