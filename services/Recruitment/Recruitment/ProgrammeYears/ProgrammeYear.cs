using XibuPlan.Placement.Contracts.V1;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>Recruitment's copy of a programme year and its policy, as Placement published it last (docs/rules.md §11).</summary>
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

    /// <summary>The keys that recruitment reads, typed.</summary>
    public RecruitmentPolicy Rules => RecruitmentPolicy.Read(PolicyVersion, Policy);

    /// <summary>The copy of a year that was not known before.</summary>
    public static ProgrammeYear From(ProgrammeYearPublished fact)
    {
        var year = new ProgrammeYear { Year = fact.ProgrammeYear };
        year.Take(fact);
        return year;
    }

    /// <summary>Takes over a newer publication; an older one changes nothing and is no news.</summary>
    public bool Take(ProgrammeYearPublished fact)
    {
        if (fact.AggregateVersion <= Version) return false;
        (Version, PolicyVersion, Policy) = (fact.AggregateVersion, fact.PolicyVersion, fact.Policy);
        return true;
    }
}
