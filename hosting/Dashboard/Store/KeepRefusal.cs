namespace XibuPlan.Dashboard.Store;

/// <summary>Why a trace is not kept, or not released.</summary>
internal sealed record KeepRefusal(int Status, string Code, string Message) : Refusal(Status, Code, Message)
{
    public static readonly KeepRefusal Unknown = new(404, "trace.unknown", "This trace is not known; it may have expired.");
    public static readonly KeepRefusal NotKept = new(404, "trace.not-kept", "This trace is not kept: somebody may have released it.");
    public static readonly KeepRefusal Full = new(409, "trace.kept-full", "As many traces are kept as may be: release one first.");
    public static readonly KeepRefusal TooLarge = new(409, "trace.kept-too-large", "With this trace the kept ones would have too many spans: release one first.");
    public static readonly KeepRefusal NotWritten = new(503, "trace.not-written", "The disk did not take the trace: it is not kept.");
}
