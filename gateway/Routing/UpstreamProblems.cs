using XibuPlan.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace XibuPlan.Gateway.Routing;

/// <summary>Says as problem details what went wrong between the gateway and a service.</summary>
internal sealed class UpstreamProblems(RequestDelegate next, ILogger<UpstreamProblems> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested) return;
        if (RefusalOf(context) is not { } refusal) return;

        var fault = context.GetForwarderErrorFeature();
        logger.LogWarning(fault?.Exception, "{Path} was not answered by its service: {Error}", context.Request.Path, fault?.Error);
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "2";
        await RefusalWriter.WriteAsync(context, refusal);
    }

    private static Refusal? RefusalOf(HttpContext context) => context.GetForwarderErrorFeature() switch
    {
        { Exception: { } fault } when IsTooLarge(fault) => GatewayRefusals.TooLarge,
        { Error: ForwarderError.RequestBodyClient } => CommonRefusals.Malformed,
        { Error: ForwarderError.RequestTimedOut or ForwarderError.RequestBodyDestination } => GatewayRefusals.ServiceTimedOut,
        { } => GatewayRefusals.ServiceUnavailable,
        null => null,
    };

    // A body without a length is found too large only while it is being sent on; the fault comes wrapped.
    private static bool IsTooLarge(Exception fault) => fault switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => true,
        AggregateException many => many.InnerExceptions.Any(IsTooLarge),
        { InnerException: { } inner } => IsTooLarge(inner),
        _ => false,
    };
}
