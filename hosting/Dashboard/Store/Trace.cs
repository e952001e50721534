using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>The spans of one trace as they came in. Changed under the store's lock only.</summary>
internal sealed class Trace(UInt128 id)
{
    private readonly List<Span> _spans = [];

    public UInt128 Id => id;

    public IReadOnlyList<Span> Spans => _spans;

    public long Start { get; private set; } = long.MaxValue;

    public long End { get; private set; }

    public int Errors { get; private set; }

    /// <summary>It stays until it is released.</summary>
    public bool IsKept { get; set; }

    public bool IsEmpty => _spans.Count == 0;

    public long Duration => Math.Max(0, End - Start);

    /// <summary>The span that started it all, or the earliest one when that has not arrived or is gone.</summary>
    public Span First => _spans.Find(span => span.ParentId == 0) ?? _spans.MinBy(span => span.Start)!;

    public void Add(Span span)
    {
        _spans.Add(span);
        Start = Math.Min(Start, span.Start);
        End = Math.Max(End, span.End);
        if (span.IsError) Errors++;
    }

    /// <summary>Evicted spans are the oldest, so they are found at the beginning.</summary>
    public void Remove(Span span)
    {
        if (_spans.Remove(span) && span.IsError) Errors--;
    }
}
