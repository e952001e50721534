namespace XibuPlan.Dashboard.Store;

/// <summary>Why a trace is not shown, not kept, or not released.</summary>
internal sealed record TraceRefusal(int Status, string Code, string Message) : Refusal(Status, Code, Message)
{
    public static readonly TraceRefusal Unknown = new(404, "trace.unknown", "This trace is not known; it may have expired.");
    public static readonly TraceRefusal BeingRead = new(503, "trace.history-being-read", "What earlier runs have left is being read: ask again in a second.") { RetryAfter = TimeSpan.FromSeconds(1) };
    public static readonly TraceRefusal NotKept = new(404, "trace.not-kept", "This trace is not kept: somebody may have released it.");
    public static readonly TraceRefusal Full = new(409, "trace.kept-full", "As many traces are kept as may be: release one first.");
    public static readonly TraceRefusal TooLarge = new(409, "trace.kept-too-large", "With this trace the kept ones would have too many spans: release one first.");
    public static readonly TraceRefusal NotWritten = new(503, "trace.not-written", "The disk did not take the trace: it is not kept.");
}
