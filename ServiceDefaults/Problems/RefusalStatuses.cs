using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>The statuses of refusals that a route's OpenAPI document names.</summary>
internal static class RefusalStatuses
{
    private static readonly int[] Always =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound,
        StatusCodes.Status429TooManyRequests,
    ];

    /// <summary>Those that any route may answer, those given, and for a handler that takes <see cref="IfMatch"/> those of versions.</summary>
    public static void Describe(MethodInfo handler, EndpointBuilder builder, params int[] others)
    {
        int[] ofVersions = Array.Exists(handler.GetParameters(), p => p.ParameterType == typeof(IfMatch))
            ? [StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired]
            : [];
        foreach (var status in Always.Concat(others).Concat(ofVersions).Order())
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
