using System.Globalization;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>The three kinds of telemetry.</summary>
internal enum Signal
{
    Traces,
    Metrics,
    Logs,
}

/// <summary>An attribute. The value is text, a number, a boolean, an array or a map of these.</summary>
internal readonly record struct Tag(string Key, object? Value);

/// <summary>Who sent something: a service, the instance of it, and what else it says about itself.</summary>
internal sealed record Origin(string Service, string Instance, Tag[] Attributes);

/// <summary>What one resource sent in one request.</summary>
/// <param name="Raw">The resource's part of the request as protobuf, which is what is kept on disk.</param>
internal sealed record Chunk<T>(Origin Origin, ReadOnlyMemory<byte> Raw, List<T> Items);

/// <summary>The numbers are OTLP's.</summary>
internal enum SpanKind
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}

/// <summary>A step of a trace. Times are nanoseconds since 1970.</summary>
internal sealed class Span
{
    public required Origin Origin { get; init; }

    public required string Scope { get; init; }

    public UInt128 TraceId { get; set; }

    public ulong Id { get; set; }

    /// <summary>0: a root.</summary>
    public ulong ParentId { get; set; }

    public string Name { get; set; } = "";

    public SpanKind Kind { get; set; }

    public long Start { get; set; }

    public long End { get; set; }

    public bool IsError { get; set; }

    public string Message { get; set; } = "";

    public Tag[] Attributes { get; set; } = [];

    public SpanEvent[] Events { get; set; } = [];

    public SpanLink[] Links { get; set; } = [];

    /// <summary>When it came; set when it is stored. What is imported may be older than what is kept, and is kept all the same.</summary>
    public long Received { get; set; }

    public long Duration => Math.Max(0, End - Start);

    public object? this[string attribute] => Tags.Find(Attributes, attribute);
}

internal sealed record SpanEvent(string Name, long At, Tag[] Attributes);

internal sealed record SpanLink(UInt128 TraceId, ulong SpanId, Tag[] Attributes);

/// <summary>A structured log entry.</summary>
internal sealed class LogEntry
{
    public required Origin Origin { get; init; }

    public required string Scope { get; init; }

    /// <summary>The order of arrival; set by the store.</summary>
    public long Number { get; set; }

    public long At { get; set; }

    /// <inheritdoc cref="Span.Received"/>
    public long Received { get; set; }

    /// <summary>OTLP's 1 to 24: trace from 1, debug 5, information 9, warning 13, error 17, fatal 21.</summary>
    public int Severity { get; set; }

    public string Body { get; set; } = "";

    public UInt128 TraceId { get; set; }

    public ulong SpanId { get; set; }

    public Tag[] Attributes { get; set; } = [];
}

/// <summary>Attributes as people see them.</summary>
internal static class Tags
{
    public static object? Find(Tag[] tags, string key) => Array.Find(tags, tag => tag.Key == key).Value;

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        object?[] list => $"[{string.Join(", ", list.Select(Text))}]",
        Tag[] map => $"{{{string.Join(", ", map.Select(tag => $"{tag.Key}={Text(tag.Value)}"))}}}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool Contain(Tag[] tags, string text) =>
        Array.Exists(tags, tag => tag.Key.Contains(text, StringComparison.OrdinalIgnoreCase) || Text(tag.Value).Contains(text, StringComparison.OrdinalIgnoreCase));
}
