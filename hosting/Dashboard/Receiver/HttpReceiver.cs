using Microsoft.Net.Http.Headers;
using XibuPlan.Dashboard.Access;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Receiver;

/// <summary>OTLP over HTTP: <c>POST /v1/{traces|metrics|logs}</c>, protobuf or JSON.</summary>
internal static class HttpReceiver
{
    private const string Protobuf = "application/x-protobuf";
    private const string Json = "application/json";

    public static void MapOtlpHttp(this IEndpointRouteBuilder routes)
    {
        foreach (var signal in Enum.GetValues<Signal>())
        {
            routes.MapPost($"/v1/{signal.ToString().ToLowerInvariant()}", context => ReceiveAsync(context, signal));
        }
    }

    private static async Task ReceiveAsync(HttpContext context, Signal signal)
    {
        var services = context.RequestServices;
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        if (type is not Protobuf and not Json)
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"Send {Protobuf} or {Json}.");
            return;
        }

        if (!services.GetRequiredService<Keys>().MaySend(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The key in x-otlp-api-key is not the right one.");
            return;
        }

        try
        {
            var settings = services.GetRequiredService<DashboardSettings>();
            var body = await OtlpRequest.ReadAsync(
                context.Request.Body, context.Request.Headers.ContentEncoding, settings.MaxRequestBytes, context.RequestAborted);
            var lost = services.GetRequiredService<OtlpIntake>().Take(signal, type == Json ? JsonTranscoder.ToProtobuf(signal, body) : body);
            await AnswerAsync(context, type, signal, lost);
        }
        catch (MalformedException e)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message);
        }
        catch (TooLargeException e)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, e.Message);
        }
        catch (UnknownEncodingException e)
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, e.Message);
        }
    }

    private static async Task AnswerAsync(HttpContext context, string type, Signal signal, int lost)
    {
        context.Response.ContentType = type;
        if (type == Protobuf)
        {
            await context.Response.Body.WriteAsync(OtlpIntake.Answer(lost), context.RequestAborted);
            return;
        }

        var item = signal switch { Signal.Traces => "Spans", Signal.Logs => "LogRecords", _ => "DataPoints" };
        var partial = new Dictionary<string, string>(StringComparer.Ordinal) { [$"rejected{item}"] = $"{lost}", ["errorMessage"] = OtlpIntake.Lost };
        await context.Response.WriteAsJsonAsync<object>(lost == 0 ? new { } : new { partialSuccess = partial }, context.RequestAborted);
    }

    /// <summary>The refusal is a google.rpc.Status, as OTLP wants it, in the form that the request had.</summary>
    private static async Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        if (context.Request.ContentType?.StartsWith(Json, StringComparison.Ordinal) == true)
        {
            await context.Response.WriteAsJsonAsync(new { message }, context.RequestAborted);
            return;
        }

        context.Response.ContentType = Protobuf;
        await context.Response.Body.WriteAsync(new ProtoWriter().Text(2, message).ToArray(), context.RequestAborted);
    }
}
