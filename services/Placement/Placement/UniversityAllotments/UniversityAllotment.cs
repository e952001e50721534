using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UniversityAllotments;

/// <summary>How many of a recruiting province's quota one of its universities may fill in a year (REC-16).</summary>
internal sealed class UniversityAllotment : IAggregate
{
    private UniversityAllotment()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    /// <summary>The recruiting province that allots.</summary>
    public string ProvinceCode { get; private set; } = "";

    /// <summary>The ministry's five digits.</summary>
    public string UniversityCode { get; private set; } = "";

    /// <summary>Allotted; 0 or more.</summary>
    public int Quota { get; private set; }

    /// <summary>A university that nothing is allotted to yet.</summary>
    public static UniversityAllotment Open(int year, string province, string university) =>
        new() { Id = Guid.CreateVersion7(), Year = year, ProvinceCode = province, UniversityCode = university };

    /// <summary>Allots anew: no less than what is used, and with all others no more than the province has.</summary>
    /// <param name="used">Seats of the university's applicants.</param>
    /// <param name="others">What the province's other universities have.</param>
    /// <param name="total">The province's recruiting total.</param>
    public Outcome Allot(int quota, int used, int others, int total)
    {
        if (quota < used) return UniversityAllotmentRefusals.BelowUsed.With(UniversityDirectory.NameOf(UniversityCode), used).WithFact("used", used);
        if (others + quota > total) return UniversityAllotmentRefusals.OverTotal.With(total, others, total - others).WithFact("left", total - others);
        Quota = quota;
        return Outcome.Done;
    }
}
