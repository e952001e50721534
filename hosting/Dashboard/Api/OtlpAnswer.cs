using System.Text.Json;

namespace XibuPlan.Dashboard.Api;

/// <summary><c>{"data": {"resourceSpans": […]}, "totalCount": …, "returnedCount": …}</c>: the frame of Aspire's API.</summary>
internal sealed class OtlpAnswer(Action<Utf8JsonWriter> data, int total, int returned) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject("data");
        data(json);
        json.WriteEndObject();
        json.WriteNumber("totalCount", total);
        json.WriteNumber("returnedCount", returned);
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
