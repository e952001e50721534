using Microsoft.AspNetCore.Http.Features;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Limits;

/// <summary>Refuses an announced body that is too large before a byte of it is read; Kestrel's own limit holds for the others.</summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        return context.Request.ContentLength > limit ? RefusalWriter.WriteAsync(context, GatewayRefusals.TooLarge) : next(context);
    }
}
