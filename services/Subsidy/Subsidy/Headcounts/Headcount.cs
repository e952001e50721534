using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>The certified headcount of a province and month: which of its versions holds. The versions themselves never change (D-8).</summary>
public sealed class Headcount : IAggregate
{
    private Headcount()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The service province.</summary>
    public string ProvinceCode { get; private set; } = "";

    /// <summary>The month.</summary>
    public YearMonth Month { get; private set; }

    /// <summary>The programme year that the month was certified for.</summary>
    public int ProgrammeYear { get; private set; }

    /// <summary>The version that holds; 0 before the first.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>The row of <see cref="CurrentVersion"/>; null before the first.</summary>
    public Guid? CurrentVersionId { get; private set; }

    /// <summary>A province month without a version yet.</summary>
    public static Headcount Open(string province, YearMonth month, int programmeYear) =>
        new() { ProvinceCode = province, Month = month, ProgrammeYear = programmeYear };

    /// <summary>From here on the version holds. Versions follow one another without a gap.</summary>
    public void Certify(HeadcountVersion version)
    {
        if (version.HeadcountId != Id || version.Version != CurrentVersion + 1)
            throw new InvalidOperationException($"Version {version.Version} cannot follow version {CurrentVersion} of {ProvinceCode} {Month}.");
        CurrentVersion = version.Version;
        CurrentVersionId = version.Id;
    }
}
