using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>Refusal to problem details (RFC 9457) with the permanent code and the trace id.</summary>
public static class RefusalWriter
{
    /// <summary>Writes the refusal as the response.</summary>
    public static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        Activity.Current?.SetTag("xibuplan.refusal", refusal.Code);
        context.Response.StatusCode = refusal.Status;
        return context.Response.WriteAsJsonAsync(Problem(refusal), options: null, "application/problem+json", context.RequestAborted);
    }

    /// <summary>The problem details of a refusal.</summary>
    public static ProblemDetails Problem(Refusal refusal)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:xibuplan:refusal:{refusal.Code}",
            Title = ReasonPhrases.GetReasonPhrase(refusal.Status),
            Status = refusal.Status,
            Detail = refusal.Detail,
        };
        problem.Extensions["code"] = refusal.Code;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString();
        if (refusal.Errors is not null) problem.Extensions["errors"] = refusal.Errors;
        foreach (var (name, value) in refusal.Facts ?? new Dictionary<string, object?>()) problem.Extensions[name] = value;
        return problem;
    }
}
