namespace XibuPlan.Placement.Allocation;

/// <summary>What became of one attempt to seat a person in one area.</summary>
internal enum Verdict : byte
{
    /// <summary>An earlier choice was granted.</summary>
    NotTried,

    /// <summary>Seated within the cell.</summary>
    ByQuota,

    /// <summary>Seated beyond the cell, from the self-adjustment budget (D-10).</summary>
    BySelfAdjustment,

    /// <summary>The province takes no new recruits this year.</summary>
    NoSuchArea,

    /// <summary>The recruiting province has no cell there.</summary>
    NoCell,

    /// <summary>The cell is full, and the budget is not for this choice.</summary>
    CellFull,

    /// <summary>The cell is full (or there is none) and the budget is used up.</summary>
    BudgetUsedUp,

    /// <summary>The area's new recruits are complete over all recruiting provinces.</summary>
    AreaFull,

    /// <summary>The area's own province has reached its share (REC-14).</summary>
    InProvinceShare,

    /// <summary>Seats below a bachelor's degree have reached their share (D-11).</summary>
    DegreeShare,

    /// <summary>The recruiting province's total is used up.</summary>
    TotalUsedUp,
}

/// <summary>
/// The counters of one recruiting province and the one place where the rules on a seat are applied: runs, confirmations and seats by
/// hand all ask here. Plain arrays, because a run asks millions of times.
/// </summary>
internal sealed class Capacity
{
    private readonly int[] _quota;
    private readonly int[] _taken;
    private readonly int[] _newRecruits;
    private readonly int[] _areaTaken;
    private readonly int[] _inProvinceLimit;
    private readonly int _total;
    private readonly int _budget;
    private readonly int _nonBachelorLimit;

    /// <summary>Counters as they stand, with a limit that a run may set lower than the policy does.</summary>
    /// <param name="nonBachelorLimit">At most this many seats below a bachelor's degree, earlier ones included.</param>
    public Capacity(ProvinceCapacity province, IReadOnlyList<AreaCapacity> areas, int nonBachelorLimit)
    {
        (_total, _budget, _nonBachelorLimit) = (province.Quota, province.SelfAdjustLimit, nonBachelorLimit);
        (TotalTaken, SelfAdjusted, NonBachelor) = (province.Taken, province.SelfAdjusted, province.NonBachelor);
        _quota = [.. areas.Select(a => a.Quota)];
        _taken = [.. areas.Select(a => a.Taken)];
        _newRecruits = [.. areas.Select(a => a.NewRecruits)];
        _areaTaken = [.. areas.Select(a => a.AreaTaken)];
        _inProvinceLimit = [.. areas.Select(a => a.InProvinceLimit ?? int.MaxValue)];
    }

    /// <summary>Seats of the province.</summary>
    public int TotalTaken { get; private set; }

    /// <summary>Σ max(0, seated − cell).</summary>
    public int SelfAdjusted { get; private set; }

    /// <summary>Seats below a bachelor's degree.</summary>
    public int NonBachelor { get; private set; }

    /// <summary>The province's seats in an area.</summary>
    public int Taken(int area) => _taken[area];

    /// <summary>All provinces' seats in an area.</summary>
    public int AreaTaken(int area) => _areaTaken[area];

    /// <summary>
    /// Seats a person in an area, or says what stands against it. Once something stands against a person of a kind in an area it
    /// stays so while people are only seated: the rules are hereditary, which the proof in the decision record rests on.
    /// </summary>
    /// <param name="mayExceedCell">True where the budget may serve this wish.</param>
    public Verdict Seat(int area, bool bachelor, bool mayExceedCell)
    {
        if (TotalTaken >= _total) return Verdict.TotalUsedUp;
        if (!bachelor && NonBachelor >= _nonBachelorLimit) return Verdict.DegreeShare;
        if (_areaTaken[area] >= _newRecruits[area]) return Verdict.AreaFull;
        if (_taken[area] >= _inProvinceLimit[area]) return Verdict.InProvinceShare;
        var withinCell = _taken[area] < _quota[area];
        if (!withinCell && !mayExceedCell) return _quota[area] == 0 ? Verdict.NoCell : Verdict.CellFull;
        if (!withinCell && SelfAdjusted >= _budget) return Verdict.BudgetUsedUp;
        Count(area, bachelor, withinCell ? 0 : 1, +1);
        return withinCell ? Verdict.ByQuota : Verdict.BySelfAdjustment;
    }

    /// <summary>Takes a seat back; a cell beyond its quota gives the budget its seat back.</summary>
    public void GiveBack(int area, bool bachelor) => Count(area, bachelor, _taken[area] > _quota[area] ? -1 : 0, -1);

    private void Count(int area, bool bachelor, int selfAdjusted, int one)
    {
        TotalTaken += one;
        _taken[area] += one;
        _areaTaken[area] += one;
        SelfAdjusted += selfAdjusted;
        if (!bachelor) NonBachelor += one;
    }
}
