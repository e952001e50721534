using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// Seats taken from and given back to locked counters, by the rules of <see cref="Capacity"/>: the same for a run's confirmation, a
/// seat by hand and a release. The counters are written to the rows at once; the caller saves.
/// </summary>
internal sealed class SeatLedger(LockedQuotas locked, Policy policy)
{
    private readonly Capacity _capacity = new(Capacities.Of(locked.Province, policy),
        [.. locked.Areas.Select(a => Capacities.Of(a, locked.Cells.GetValueOrDefault(a.ProvinceCode), locked.Province.ProvinceCode, policy))],
        policy.NonBachelorLimit(locked.Province.Quota));

    /// <summary>Cells without a row in the matrix that self-adjustment opened (D-10); to be added to the database.</summary>
    public List<QuotaCell> Opened { get; } = [];

    /// <summary>Takes a seat; true where it lies beyond the cell. A refusal names what is left.</summary>
    /// <param name="isWish">True where the applicant chose the area: only then may the budget serve it (PLA-7).</param>
    public Outcome<bool> Take(string serviceProvince, bool bachelor, bool isWish)
    {
        var area = IndexOf(serviceProvince);
        if (area < 0) return SeatRefusals.NoSuchArea.With(ProvinceAlpha.NameOf(serviceProvince));
        var verdict = _capacity.Seat(area, bachelor, isWish);
        if (verdict is not (Verdict.ByQuota or Verdict.BySelfAdjustment)) return RefusalOf(verdict, area);
        WriteBack(area);
        return verdict == Verdict.BySelfAdjustment;
    }

    /// <summary>Gives a seat back.</summary>
    public void GiveBack(string serviceProvince, bool bachelor)
    {
        var area = IndexOf(serviceProvince);
        _capacity.GiveBack(area, bachelor);
        WriteBack(area);
    }

    private void WriteBack(int area)
    {
        var row = locked.Areas[area];
        if (!locked.Cells.TryGetValue(row.ProvinceCode, out var cell))
        {
            locked.Cells.Add(row.ProvinceCode, cell = new QuotaCell(row.Year, locked.Province.ProvinceCode, row.ProvinceCode, 0, ""));
            Opened.Add(cell);
        }

        (cell.Taken, row.Taken) = (_capacity.Taken(area), _capacity.AreaTaken(area));
        (locked.Province.Taken, locked.Province.SelfAdjusted, locked.Province.NonBachelor) =
            (_capacity.TotalTaken, _capacity.SelfAdjusted, _capacity.NonBachelor);
    }

    private Refusal RefusalOf(Verdict verdict, int area)
    {
        var (row, province) = (locked.Areas[area], locked.Province);
        var name = ProvinceAlpha.NameOf(row.ProvinceCode);
        var quota = locked.Cells.GetValueOrDefault(row.ProvinceCode)?.Quota ?? 0;
        var (budget, nonBachelors, own) = (policy.SelfAdjustLimit(province.Quota), policy.NonBachelorLimit(province.Quota), policy.InProvinceLimit(row.NewRecruits));
        return verdict switch
        {
            Verdict.TotalUsedUp => Left(SeatRefusals.TotalUsedUp.With(province.Quota), province.Quota, province.Taken),
            Verdict.DegreeShare => Left(SeatRefusals.DegreeRatio.With(policy.BachelorMinPct, nonBachelors), nonBachelors, province.NonBachelor),
            Verdict.AreaFull => Left(SeatRefusals.AreaFull.With(name, row.NewRecruits), row.NewRecruits, row.Taken),
            Verdict.InProvinceShare => Left(SeatRefusals.InProvinceRatio.With(name, policy.InProvinceMaxPct, own), own, _capacity.Taken(area)),
            Verdict.NoCell or Verdict.CellFull => Left(SeatRefusals.CellFull.With(name, quota), quota, _capacity.Taken(area)),
            Verdict.BudgetUsedUp => Left(SeatRefusals.BudgetUsedUp.With(name, quota, budget), budget, province.SelfAdjusted),
            _ => throw new InvalidOperationException($"The verdict {verdict} is no refusal."),
        };
    }

    private static Refusal Left(Refusal refusal, int limit, int used) => refusal.WithFact("limit", limit).WithFact("remaining", Math.Max(0, limit - used));

    private int IndexOf(string serviceProvince)
    {
        for (var i = 0; i < locked.Areas.Count; i++)
        {
            if (locked.Areas[i].ProvinceCode == serviceProvince) return i;
        }

        return -1;
    }
}
