using System.Collections.Frozen;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Receiver;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>Takes telemetry out, brings it in, and throws it away.</summary>
internal static class TransferApi
{
    private const string Lines = "application/x-ndjson";

    public static void MapTransfer(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/telemetry");
        api.MapGet("/export", ExportAsync);
        api.MapPost("/import", ImportAsync);
        api.MapDelete("/{signal}", ClearAsync);
    }

    /// <summary><c>signal</c> and <c>service</c> may be repeated; without them all. <c>from</c> and <c>to</c> are milliseconds since 1970.</summary>
    private static IResult ExportAsync(Exporter exporter, string[]? signal, string[]? service, double? from, double? to, string? trace)
    {
        var signals = (signal is { Length: > 0 } ? signal.Select(SignalOf) : [Signal.Traces, Signal.Logs, Signal.Metrics]).ToList();
        if (signals.Contains(null)) return Refuse(StatusCodes.Status400BadRequest, "A signal is traces, logs or metrics.");
        var id = Ids.Trace(trace);
        if (!string.IsNullOrEmpty(trace) && id is null) return Refuse(StatusCodes.Status400BadRequest, "A trace's id is 32 hexadecimal digits.");
        var selection = new Selection(signals.Select(one => one!.Value).ToFrozenSet(), (service ?? []).Where(name => name.Length > 0).ToFrozenSet(StringComparer.Ordinal),
            UnixTime.Nanoseconds(from ?? 0), to is { } end ? UnixTime.Nanoseconds(end) : long.MaxValue, id);
        return Results.Stream(output => exporter.WriteAsync(output, selection, CancellationToken.None), Lines, trace is null ? "telemetry.otlp.jsonl" : $"trace-{trace}.otlp.jsonl");
    }

    private static async Task<IResult> ImportAsync(HttpContext context, Importer importer, DashboardSettings settings)
    {
        if (!importer.TryBegin()) return Refuse(StatusCodes.Status409Conflict, "Another import is running.");
        try
        {
            // Larger than what Kestrel takes by itself, and bounded by our own count instead.
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = settings.MaxImportBytes;
            var json = await OtlpRequest.ReadAsync(context.Request.Body, context.Request.Headers.ContentEncoding, settings.MaxImportBytes, context.RequestAborted);
            return Results.Ok(importer.Import(json));
        }
        catch (MalformedException e)
        {
            return Refuse(StatusCodes.Status400BadRequest, e.Message);
        }
        catch (Exception e) when (e is TooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"An import may have {settings.MaxImportBytes} bytes.");
        }
        catch (UnknownEncodingException e)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, e.Message);
        }
        finally
        {
            importer.End();
        }
    }

    /// <summary>Throws away a signal's telemetry, of one service or of all, in memory and on disk.</summary>
    private static async Task<IResult> ClearAsync(Intake intake, string signal, string? service, CancellationToken stop)
    {
        if (SignalOf(signal) is not { } known) return Results.NotFound();
        await intake.ClearAsync(known, string.IsNullOrEmpty(service) ? null : service, stop);
        return Results.NoContent();
    }

    private static Signal? SignalOf(string name) => Enum.GetValues<Signal>().Cast<Signal?>().FirstOrDefault(signal => signal.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IResult Refuse(int status, string message) => Results.Json(new { message }, statusCode: status);
}
