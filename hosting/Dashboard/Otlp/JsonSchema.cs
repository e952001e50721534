namespace XibuPlan.Dashboard.Otlp;

/// <summary>How a JSON value of OTLP is written in protobuf.</summary>
internal enum JsonKind
{
    Text,
    Base64,

    /// <summary>Trace and span ids: hexadecimal, unlike other bytes.</summary>
    Hex,
    Varint,
    ZigZag,
    Fixed32,
    Fixed64,
    Double,
    Flag,
    Message,
}

/// <summary>A field of a message; <paramref name="Message"/> names the message it holds.</summary>
internal sealed record JsonField(int Number, JsonKind Kind, string? Message = null);

/// <summary>
/// The messages of OTLP by their JSON names, as far as the decoder reads them. JSON is rewritten as protobuf by this table,
/// so that there is one decoder and one format on disk.
/// </summary>
internal static class JsonSchema
{
    private static readonly Dictionary<string, Dictionary<string, JsonField>> Messages = new(StringComparer.Ordinal)
    {
        ["traces"] = Of("resourceSpans=1:resourceSpans"),
        ["logs"] = Of("resourceLogs=1:resourceLogs"),
        ["metrics"] = Of("resourceMetrics=1:resourceMetrics"),
        ["resourceSpans"] = Of("resource=1:resource scopeSpans=2:scopeSpans"),
        ["resourceLogs"] = Of("resource=1:resource scopeLogs=2:scopeLogs"),
        ["resourceMetrics"] = Of("resource=1:resource scopeMetrics=2:scopeMetrics"),
        ["scopeSpans"] = Of("scope=1:scope spans=2:span"),
        ["scopeLogs"] = Of("scope=1:scope logRecords=2:log"),
        ["scopeMetrics"] = Of("scope=1:scope metrics=2:metric"),
        ["resource"] = Of("attributes=1:keyValue"),
        ["scope"] = Of("name=1/Text version=2/Text attributes=3:keyValue"),
        ["keyValue"] = Of("key=1/Text value=2:any"),
        ["any"] = Of("stringValue=1/Text boolValue=2/Flag intValue=3/Varint doubleValue=4/Double arrayValue=5:array kvlistValue=6:map bytesValue=7/Base64"),
        ["array"] = Of("values=1:any"),
        ["map"] = Of("values=1:keyValue"),
        ["span"] = Of("traceId=1/Hex spanId=2/Hex parentSpanId=4/Hex name=5/Text kind=6/Varint startTimeUnixNano=7/Fixed64 endTimeUnixNano=8/Fixed64 attributes=9:keyValue events=11:event links=13:link status=15:status"),
        ["event"] = Of("timeUnixNano=1/Fixed64 name=2/Text attributes=3:keyValue"),
        ["link"] = Of("traceId=1/Hex spanId=2/Hex attributes=4:keyValue"),
        ["status"] = Of("message=2/Text code=3/Varint"),
        ["log"] = Of("timeUnixNano=1/Fixed64 severityNumber=2/Varint severityText=3/Text body=5:any attributes=6:keyValue traceId=9/Hex spanId=10/Hex observedTimeUnixNano=11/Fixed64"),
        ["metric"] = Of("name=1/Text description=2/Text unit=3/Text gauge=5:numbers sum=7:numbers histogram=9:histograms exponentialHistogram=10:exponentials summary=11:summaries"),
        ["numbers"] = Of("dataPoints=1:number aggregationTemporality=2/Varint isMonotonic=3/Flag"),
        ["histograms"] = Of("dataPoints=1:histogram aggregationTemporality=2/Varint"),
        ["exponentials"] = Of("dataPoints=1:exponential aggregationTemporality=2/Varint"),
        ["number"] = Of("timeUnixNano=3/Fixed64 asDouble=4/Double exemplars=5:exemplar asInt=6/Fixed64 attributes=7:keyValue"),
        ["histogram"] = Of("timeUnixNano=3/Fixed64 count=4/Fixed64 sum=5/Double bucketCounts=6/Fixed64 explicitBounds=7/Double exemplars=8:exemplar attributes=9:keyValue"),
        ["exponential"] = Of("attributes=1:keyValue timeUnixNano=3/Fixed64 count=4/Fixed64 sum=5/Double scale=6/ZigZag zeroCount=7/Fixed64 positive=8:run exemplars=11:exemplar"),
        ["summaries"] = Of("dataPoints=1:summary"),
        ["summary"] = Of("timeUnixNano=3/Fixed64 count=4/Fixed64 sum=5/Double quantileValues=6:quantile attributes=7:keyValue"),
        ["quantile"] = Of("quantile=1/Double value=2/Double"),
        ["run"] = Of("offset=1/ZigZag bucketCounts=2/Varint"),
        ["exemplar"] = Of("timeUnixNano=2/Fixed64 asDouble=3/Double spanId=4/Hex traceId=5/Hex asInt=6/Fixed64"),
    };

    public static Dictionary<string, JsonField> Of(Signal signal) => Messages[signal.ToString().ToLowerInvariant()];

    public static Dictionary<string, JsonField> Message(string name) => Messages[name];

    /// <summary><c>name=number:message</c> or <c>name=number/Kind</c>.</summary>
    private static Dictionary<string, JsonField> Of(string fields) =>
        fields.Split(' ').Select(field => field.Split('=', ':', '/')).ToDictionary(
            parts => parts[0],
            parts => Enum.TryParse<JsonKind>(parts[2], out var kind) ? new JsonField(Number(parts), kind) : new JsonField(Number(parts), JsonKind.Message, parts[2]),
            StringComparer.Ordinal);

    private static int Number(string[] parts) => int.Parse(parts[1]);
}
