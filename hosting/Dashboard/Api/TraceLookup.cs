using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>One trace by its id.</summary>
internal sealed class TraceLookup(TraceStore store, Intake intake)
{
    /// <summary>The answer about the trace's spans; <c>trace.unknown</c> only when all that earlier runs have left was looked through.</summary>
    public IResult Answer(string id, Func<IReadOnlyList<Span>, IResult> about)
    {
        // Asked before the look: what the history brings between the two is found, not denied.
        var complete = intake.HistoryRead;
        var spans = Ids.Trace(id) is { } trace ? store.Find(trace) : [];
        return spans.Count > 0 ? about(spans) : complete ? TraceRefusal.Unknown : TraceRefusal.BeingRead;
    }
}
