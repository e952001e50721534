using XibuPlan.Placement.Contracts.V1;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>Recruitment's copy of a programme year: its policy, as Placement published it last (docs/rules.md §11), and its service provinces.</summary>
public sealed class ProgrammeYear
{
    private ProgrammeYear()
    {
    }

    /// <summary>The programme year, e.g. 2020.</summary>
    public int Year { get; private set; }

    /// <summary>The version of the published aggregate; an older event is ignored.</summary>
    public long Version { get; private set; }

    /// <summary>The version of the policy, stored with each decision that it decided.</summary>
    public int PolicyVersion { get; private set; }

    /// <summary>Every key as published.</summary>
    public IReadOnlyDictionary<string, string> Policy { get; private set; } = new Dictionary<string, string>();

    /// <summary>The version of the quota matrix that <see cref="ServiceProvinces"/> come from; 0 before it arrives.</summary>
    public long MatrixVersion { get; private set; }

    /// <summary>The provinces that take new recruits, by code; null before the quota matrix arrives.</summary>
    public string[]? ServiceProvinces { get; private set; }

    /// <summary>What recruitment reads of it, typed.</summary>
    public RecruitmentPolicy Rules => RecruitmentPolicy.Read(PolicyVersion, Policy) with { ServiceProvinces = ServiceProvinces };

    /// <summary>The copy of a year that nothing was heard of before. Nobody sees it until its policy arrives.</summary>
    public static ProgrammeYear Of(int year) => new() { Year = year };

    /// <summary>Takes over a newer publication; an older one changes nothing and is no news.</summary>
    public bool Take(ProgrammeYearPublished fact)
    {
        if (fact.AggregateVersion <= Version) return false;
        (Version, PolicyVersion, Policy) = (fact.AggregateVersion, fact.PolicyVersion, fact.Policy);
        return true;
    }

    /// <summary>Takes over the provinces of a newer matrix; an older one changes nothing and is no news.</summary>
    public bool Take(QuotaMatrixPublished fact)
    {
        if (fact.AggregateVersion <= MatrixVersion) return false;
        (MatrixVersion, ServiceProvinces) = (fact.AggregateVersion, fact.ServiceProvinces is null ? null : [.. fact.ServiceProvinces]);
        return true;
    }
}
