using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.DashboardLoad;

/// <summary>Writes OTLP requests, and sends them as an exporter does.</summary>
internal static class Requests
{
    private const int Attributes = 8;

    /// <summary>Spans numbered from <paramref name="first"/>, five to a trace, with eight attributes each.</summary>
    public static byte[] Spans(string service, long first, int count) => Frame(service, Enumerable.Range(0, count).Select(i => Span(service, first + i)));

    public static byte[] Logs(string service, int count) => Frame(service, Enumerable.Range(0, count).Select(i => new ProtoWriter()
        .Fixed64(1, Now()).Varint(2, 9).Bytes(5, new ProtoWriter().Text(1, $"volunteer {i} of {service} was confirmed on duty").Written).Bytes(6, Tag("region", $"{i % 100}")).ToArray()));

    /// <summary>Histograms of many series, as many as a service may have.</summary>
    public static byte[] Metrics(string service, int from, int count) => Frame(service, Enumerable.Range(from, count).Select(i =>
    {
        var point = new ProtoWriter().Fixed64(3, Now()).Fixed64(4, 10).Bytes(9, Tag("route", $"/route/{i}"));
        for (var bucket = 0; bucket < 15; bucket++) point.Fixed64(6, 1);
        for (var bound = 0; bound < 14; bound++) point.Fixed64(7, BitConverter.DoubleToUInt64Bits(bound));
        return new ProtoWriter().Text(1, "request.duration").Bytes(9, new ProtoWriter().Bytes(1, point.Written).Varint(2, 2).Written).ToArray();
    }));

    public static string TraceId(string service, long span) => $"{(uint)service.GetHashCode(StringComparison.Ordinal):x16}{(ulong)(span / 5) + 1:x16}";

    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, byte[] body, string type = "application/x-protobuf", string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        return await http.PostAsync(path, content);
    }

    /// <summary>Sends a framed message; returns gRPC's status, or null when there is none.</summary>
    public static async Task<string?> CallAsync(HttpClient http, string grpcUrl, string service, byte[] framed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{grpcUrl}/opentelemetry.proto.collector.{service}/Export")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var response = await http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        return response.TrailingHeaders.TryGetValues("grpc-status", out var status) ? status.Single() : null;
    }

    public static byte[] Framed(byte[] message)
    {
        var framed = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, 5);
        return framed;
    }

    private static byte[] Span(string service, long number)
    {
        var now = Now();
        var span = new ProtoWriter().Bytes(1, Convert.FromHexString(TraceId(service, number))).Bytes(2, Convert.FromHexString($"{number + 1:x16}"))
            .Text(5, "GET /api/placement/posts/{id}").Varint(6, 2).Fixed64(7, now - 3_000_000).Fixed64(8, now);
        if (number % 5 > 0) span.Bytes(4, Convert.FromHexString($"{number - (number % 5) + 1:x16}"));
        for (var i = 0; i < Attributes; i++) span.Bytes(9, Tag($"http.attribute.{i}", i == 0 ? $"{number}" : $"value {number % 50}"));
        return span.ToArray();
    }

    private static ulong Now() => (ulong)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;

    private static byte[] Tag(string key, string value) => new ProtoWriter().Text(1, key).Bytes(2, new ProtoWriter().Text(1, value).Written).ToArray();

    private static byte[] Frame(string service, IEnumerable<byte[]> items)
    {
        var scope = new ProtoWriter().Bytes(1, new ProtoWriter().Text(1, "load").Written);
        foreach (var item in items) scope.Bytes(2, item);
        return new ProtoWriter().Bytes(1, new ProtoWriter().Bytes(1, new ProtoWriter().Bytes(1, Tag("service.name", service)).Written).Bytes(2, scope.Written).Written).ToArray();
    }
}
