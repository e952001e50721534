using System.Globalization;

namespace XibuPlan.Dashboard;

/// <summary>Why something was not done or has no answer. The code is permanent; the page has the words.</summary>
internal abstract record Refusal(int Status, string Code, string Message) : IResult
{
    /// <summary>After which the same request may be answered otherwise; null: waiting alone does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait) httpContext.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return Results.Json(new { Success = false, Code, Message }, statusCode: Status).ExecuteAsync(httpContext);
    }
}
