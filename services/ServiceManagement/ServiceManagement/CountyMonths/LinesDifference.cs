namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>What differs between two lists of lines: by county and term.</summary>
public sealed record LinesDifference(IReadOnlyList<MonthLine> Added, IReadOnlyList<MonthLine> Removed, IReadOnlyList<LinesDifference.ChangedLine> Changed)
{
    /// <summary>A line before and after.</summary>
    public sealed record ChangedLine(MonthLine Before, MonthLine After);

    /// <summary>True where both lists are the same.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares.</summary>
    public static LinesDifference Between(IReadOnlyList<MonthLine> before, IReadOnlyList<MonthLine> after)
    {
        var (old, present) = (before.ToDictionary(KeyOf), after.ToDictionary(KeyOf));
        return new LinesDifference(
            [.. after.Where(l => !old.ContainsKey(KeyOf(l)))],
            [.. before.Where(l => !present.ContainsKey(KeyOf(l)))],
            [.. after.Where(l => old.TryGetValue(KeyOf(l), out var earlier) && earlier != l).Select(l => new ChangedLine(old[KeyOf(l)], l))]);
    }

    private static (string, Guid) KeyOf(MonthLine line) => (line.CountyCode, line.TermId);
}
