using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>Where a volunteer's month stands.</summary>
public enum MyMonthState
{
    /// <summary>Nothing is due: not on duty when it counted.</summary>
    [Label("未计入")] NotCounted,

    /// <summary>The county has no central rate; the province must settle it.</summary>
    [Label("待落实补助标准")] NoCentralRate,

    /// <summary>Computed, but a check of name, ID or card is open.</summary>
    [Label("暂缓发放")] Held,

    /// <summary>Certified and offered to finance.</summary>
    [Label("已核定，待财政确认")] Certified,

    /// <summary>Finance has confirmed a list that holds the line as it is.</summary>
    [Label("财政已确认")] Acknowledged,

    /// <summary>A later version no longer holds the line (D-8).</summary>
    [Label("已核减")] Removed,
}

/// <summary>A line with the version that it belongs to.</summary>
/// <param name="CurrentVersion">The version of the province's month that holds now.</param>
/// <param name="Acknowledged">True where finance acknowledged a list with this version in it.</param>
public sealed record VersionedLine(Entitlement Line, int Version, int CurrentVersion, DateTimeOffset ComputedAt, bool Acknowledged);

/// <summary>One month of a volunteer in one county.</summary>
/// <param name="Version">The certified version that holds.</param>
/// <param name="Amount">0.00 where the line was removed.</param>
/// <param name="Superseded">What earlier versions said where they said something else, oldest first (D-8).</param>
public sealed record MyMonth(YearMonth Month, MyMonthState State, string StateLabel, string CountyName, bool Counted, Money Amount, bool Held, int Version,
    DateTimeOffset CertifiedAt, IReadOnlyList<string> Reasons, IReadOnlyList<MyMonth.Earlier> Superseded)
{
    /// <summary>What a version that no longer holds said.</summary>
    public sealed record Earlier(int Version, DateTimeOffset CertifiedAt, bool Counted, Money Amount, bool Held);

    /// <summary>The month from its lines, one per version, oldest first.</summary>
    public static MyMonth Of(IReadOnlyList<VersionedLine> versions)
    {
        var last = versions[^1];
        var removed = last.Version < last.CurrentVersion;
        // What finance confirmed stays confirmed where a later version says the same of the volunteer.
        var acknowledged = versions.Any(v => v.Acknowledged && FiguresOf(v.Line) == FiguresOf(last.Line));
        var state = removed ? MyMonthState.Removed : StateOf(last.Line, acknowledged);
        var earlier = Differing(removed ? versions : [.. versions.Take(versions.Count - 1)], removed ? null : last.Line);
        return new(last.Line.Month, state, state.Label(), RegionDirectory.NameOf(last.Line.CountyCode), !removed && last.Line.Counted,
            removed ? Money.Zero : last.Line.Amount, !removed && last.Line.Held, last.CurrentVersion, last.ComputedAt,
            [.. Explain(last, removed, earlier)], earlier);
    }

    private static MyMonthState StateOf(Entitlement line, bool acknowledged) => line switch
    {
        // Where nothing would be paid at any rate, none has to be settled.
        { Counted: false, Part.IsNone: true } => MyMonthState.NotCounted,
        { Problem: not null } => MyMonthState.NoCentralRate,
        { Counted: false, Amount.Fen: 0 } => MyMonthState.NotCounted,
        { Held: true } => MyMonthState.Held,
        _ => acknowledged ? MyMonthState.Acknowledged : MyMonthState.Certified,
    };

    // A version that repeats the one after it is no news.
    private static List<Earlier> Differing(IReadOnlyList<VersionedLine> versions, Entitlement? now)
    {
        var earlier = new List<Earlier>();
        var after = now is null ? default : FiguresOf(now);
        foreach (var row in versions.Reverse())
        {
            var figures = FiguresOf(row.Line);
            if ((now is null && earlier.Count == 0) || figures != after) earlier.Insert(0, new(row.Version, row.ComputedAt, row.Line.Counted, row.Line.Amount, row.Line.Held));
            after = figures;
        }

        return earlier;
    }

    private static (bool, Money, bool) FiguresOf(Entitlement line) => (line.Counted, line.Amount, line.Held);

    private static IEnumerable<string> Explain(VersionedLine last, bool removed, List<Earlier> earlier)
    {
        foreach (var was in earlier)
            yield return $"第 {was.Version} 版曾核定为{(was.Counted ? "计入" : "不计入")}、{was.Amount} 元{(was.Held ? "（暂缓）" : "")}，因名单变动已由后一版取代。";
        if (removed) yield return $"第 {last.CurrentVersion} 版名单中已没有您在{RegionDirectory.NameOf(last.Line.CountyCode)}的这一行，本月不再计发；如有疑问请与县级项目办联系。";
        else foreach (var step in EntitlementReasons.Of(last.Line)) yield return step;
    }
}
