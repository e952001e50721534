namespace XibuPlan.Dashboard;

/// <summary>Why something was not done or has no answer. The code is permanent; the page has the words.</summary>
internal abstract record Refusal(int Status, string Code, string Message) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        Results.Json(new { Success = false, Code, Message }, statusCode: Status).ExecuteAsync(httpContext);
}
