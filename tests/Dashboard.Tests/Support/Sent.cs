using System.Text;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>Writes OTLP by hand.</summary>
internal static class Sent
{
    public const string Trace = "0102030405060708090a0b0c0d0e0f10";

    public static ProtoWriter Message() => new();

    public static byte[] Tag(string key, string value) => Message().Text(1, key).Bytes(2, Message().Text(1, value).Written).ToArray();

    /// <summary>One span of a service; every kind of field that the decoder reads is in it.</summary>
    public static byte[] Span(
        string name = "GET /terms", string trace = Trace, ulong id = 1, ulong parent = 0, ulong start = 1_000_000_000, ulong end = 3_000_000_000,
        bool error = false, int kind = 2, params byte[][] tags)
    {
        var span = Message().Bytes(1, Convert.FromHexString(trace)).Bytes(2, Id(id));
        if (parent != 0) span.Bytes(4, Id(parent));
        span.Text(5, name).Varint(6, (ulong)kind).Fixed64(7, start).Fixed64(8, end);
        foreach (var tag in tags) span.Bytes(9, tag);
        span.Bytes(11, Message().Fixed64(1, start + 1).Text(2, "thought").Bytes(3, Tag("depth", "deep")).Written);
        span.Bytes(13, Message().Bytes(1, Convert.FromHexString(trace)).Bytes(2, Id(9)).Written);
        if (error) span.Bytes(15, Message().Text(2, "it broke").Varint(3, 2).Written);
        return span.ToArray();
    }

    public static byte[] Log(string body, int severity = 9, ulong at = 5_000_000_000, string trace = Trace, ulong span = 1) =>
        Message().Fixed64(1, at).Varint(2, (ulong)severity).Bytes(5, Message().Text(1, body).Written).Bytes(6, Tag("region", "5301"))
            .Bytes(9, Convert.FromHexString(trace)).Bytes(10, Id(span)).ToArray();

    public static byte[] Counter(string name, double value, ulong at, string tag = "a") =>
        Message().Text(1, name).Text(3, "{call}").Bytes(7, Message()
            .Bytes(1, Message().Fixed64(3, at).Fixed64(4, BitConverter.DoubleToUInt64Bits(value)).Bytes(7, Tag("kind", tag)).Written)
            .Varint(2, 2).Varint(3, 1).Written).ToArray();

    public static byte[] Histogram(string name, ulong at, double[] bounds, params ulong[] counts) => Histogram(name, at, bounds, counts, exemplarOf: null);

    /// <summary>A histogram that may have an exemplar: a value of 50 that was measured in this trace.</summary>
    public static byte[] Histogram(string name, ulong at, double[] bounds, ulong[] counts, string? exemplarOf, string unit = "")
    {
        var point = Message().Fixed64(3, at).Fixed64(4, counts.Aggregate((a, b) => unchecked(a + b))).Fixed64(5, BitConverter.DoubleToUInt64Bits(1));
        point.Bytes(6, [.. counts.SelectMany(BitConverter.GetBytes)]).Bytes(7, [.. bounds.SelectMany(BitConverter.GetBytes)]);
        if (exemplarOf is not null) point.Bytes(8, Message().Fixed64(2, at).Fixed64(3, BitConverter.DoubleToUInt64Bits(50)).Bytes(5, Convert.FromHexString(exemplarOf)).Written);
        return Message().Text(1, name).Text(3, unit).Bytes(9, Message().Bytes(1, point.Written).Varint(2, 2).Written).ToArray();
    }

    public static byte[] Summary(string name, ulong at, ulong count, params (double Share, double Value)[] quantiles)
    {
        var point = Message().Fixed64(3, at).Fixed64(4, count).Fixed64(5, BitConverter.DoubleToUInt64Bits(1));
        foreach (var (share, value) in quantiles)
        {
            point.Bytes(6, Message().Fixed64(1, BitConverter.DoubleToUInt64Bits(share)).Fixed64(2, BitConverter.DoubleToUInt64Bits(value)).Written);
        }

        return Message().Text(1, name).Bytes(11, Message().Bytes(1, point.Written).Written).ToArray();
    }

    /// <summary>The request around the items: resource, scope, items, the same for all signals.</summary>
    public static byte[] Request(string service, params byte[][] items)
    {
        var scope = Message().Bytes(1, Message().Text(1, "XibuPlan.Tests").Written);
        foreach (var item in items) scope.Bytes(2, item);
        var resource = Message().Bytes(1, Tag("service.name", service)).Bytes(1, Tag("service.instance.id", $"{service}-1"));
        return Message().Bytes(1, Message().Bytes(1, resource.Written).Bytes(2, scope.Written).Written).ToArray();
    }

    public static string TraceId(int number) => number.ToString("x32");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Id(ulong id) => Convert.FromHexString(id.ToString("x16"));
}
