using System.Buffers.Binary;
using XibuPlan.Dashboard.Access;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Receiver;

/// <summary>
/// OTLP over gRPC. A unary call is a POST over HTTP/2 whose body is one message with five bytes in front, and whose status is
/// a trailer: that little needs no package.
/// </summary>
internal static class GrpcReceiver
{
    private const int PrefixLength = 5;

    public static void MapOtlpGrpc(this IEndpointRouteBuilder routes)
    {
        Map(routes, "trace.v1.TraceService", Signal.Traces);
        Map(routes, "metrics.v1.MetricsService", Signal.Metrics);
        Map(routes, "logs.v1.LogsService", Signal.Logs);
    }

    private static void Map(IEndpointRouteBuilder routes, string service, Signal signal) =>
        routes.MapPost($"/opentelemetry.proto.collector.{service}/Export", context => ReceiveAsync(context, signal));

    private static async Task ReceiveAsync(HttpContext context, Signal signal)
    {
        if (context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = "application/grpc";
        var (status, message) = await TakeAsync(context, signal);
        context.Response.AppendTrailer("grpc-status", ((int)status).ToString());
        // Per cent encoding, as gRPC wants it: a message must not break the header it travels in.
        if (message.Length > 0) context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(message));
    }

    private static async Task<(GrpcStatus Status, string Message)> TakeAsync(HttpContext context, Signal signal)
    {
        var services = context.RequestServices;
        if (!services.GetRequiredService<Keys>().MaySend(context.Request)) return (GrpcStatus.Unauthenticated, "The key in x-otlp-api-key is not the right one.");
        try
        {
            var limit = services.GetRequiredService<DashboardSettings>().MaxRequestBytes;
            var framed = await OtlpRequest.ReadAsync(context.Request.Body, encoding: null, limit + PrefixLength, context.RequestAborted);
            var message = await UnframeAsync(framed, context.Request.Headers["grpc-encoding"], limit, context.RequestAborted);
            var answer = OtlpIntake.Answer(services.GetRequiredService<OtlpIntake>().Take(signal, message));
            await context.Response.Body.WriteAsync(Frame(answer), context.RequestAborted);
            return (GrpcStatus.Ok, "");
        }
        catch (MalformedException e)
        {
            return (GrpcStatus.InvalidArgument, e.Message);
        }
        catch (TooLargeException e)
        {
            return (GrpcStatus.ResourceExhausted, e.Message);
        }
        catch (UnknownEncodingException e)
        {
            return (GrpcStatus.Unimplemented, e.Message);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> UnframeAsync(byte[] framed, string? encoding, int limit, CancellationToken cancellationToken)
    {
        if (framed.Length < PrefixLength || framed[0] > 1 || BinaryPrimitives.ReadUInt32BigEndian(framed.AsSpan(1)) != framed.Length - PrefixLength)
        {
            throw new MalformedException("The body is not one gRPC message.");
        }

        if (framed[0] == 0) return framed.AsMemory(PrefixLength);
        using var packed = new MemoryStream(framed, PrefixLength, framed.Length - PrefixLength);
        return await OtlpRequest.ReadAsync(packed, encoding, limit, cancellationToken);
    }

    private static byte[] Frame(byte[] message)
    {
        var framed = new byte[PrefixLength + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, PrefixLength);
        return framed;
    }

    private enum GrpcStatus
    {
        Ok = 0,
        InvalidArgument = 3,
        ResourceExhausted = 8,
        Unimplemented = 12,
        Unauthenticated = 16,
    }
}
