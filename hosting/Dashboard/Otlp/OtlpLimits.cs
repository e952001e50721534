namespace XibuPlan.Dashboard.Otlp;

/// <summary>How much one item may carry. What is more is cut off, as OTLP's SDKs do, so that one sender cannot fill the memory.</summary>
internal static class OtlpLimits
{
    public const int Attributes = 128;
    public const int TextLength = 16 * 1024;
    public const int Events = 128;
    public const int Links = 128;
    public const int Buckets = 512;
    public const int Quantiles = 16;
    public const ulong Count = 1UL << 53;
    public const int Depth = 16;
}
