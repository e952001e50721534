using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Programme;

/// <summary>An office of the programme with its two officers: who maintains does not approve.</summary>
/// <param name="Kind">As Identity names it: <c>province</c>, <c>county</c>, <c>university</c>.</param>
/// <param name="Code">Six digits of its region, or the five of a university.</param>
internal sealed record Office(string Kind, string Code, string Name, Session Maintainer, Session Reviewer)
{
    /// <summary>An office whose officers have the simulation's e-mail addresses.</summary>
    public static Office Of(Gateway gateway, string kind, string code, string name) =>
        new(kind, code, name, Officer(gateway, kind, code, "maintainer"), Officer(gateway, kind, code, "reviewer"));

    /// <summary>The password that an officer chooses on accepting the invitation.</summary>
    public static string PasswordOf(string code, string role) => $"Ganbu-{code}-{role}";

    private static Session Officer(Gateway gateway, string kind, string code, string role) =>
        new(gateway, $"{role}.{code}@{kind}.demo", PasswordOf(code, role));
}

/// <summary>Every office that takes part in the year.</summary>
internal sealed class Offices
{
    public Offices(Gateway gateway, Regions regions, QuotaPlan plan, string adminPassword)
    {
        Administrator = new Session(gateway, "admin@national.demo", adminPassword);
        National = new Office("national", "000000", "全国",
            new Session(gateway, "maintainer@national.demo", adminPassword), new Session(gateway, "reviewer@national.demo", adminPassword));
        Provinces = plan.RecruitingProvinces.Union(plan.ServiceProvinces)
            .ToDictionary(code => code, code => Office.Of(gateway, "province", code, regions.Province(code).Name));
        Counties = plan.ServiceProvinces
            .SelectMany(code => regions.Counties(code, CountiesFor(plan.NewRecruits(code))))
            .ToDictionary(county => county.Code, county => Office.Of(gateway, "county", county.Code, county.Name));
        Universities = plan.RecruitingProvinces
            .SelectMany(code => People.StudentBody.Universities(regions, plan, code))
            .ToDictionary(university => university.Code, university => Office.Of(gateway, "university", university.Code, university.Name));
    }

    /// <summary>Invites the officers of all offices and moves the programme's clock.</summary>
    public Session Administrator { get; }

    public Office National { get; }

    /// <summary>By region code; a province recruits and is served in at once.</summary>
    public IReadOnlyDictionary<string, Office> Provinces { get; }

    /// <summary>By region code.</summary>
    public IReadOnlyDictionary<string, Office> Counties { get; }

    /// <summary>By university code.</summary>
    public IReadOnlyDictionary<string, Office> Universities { get; }

    /// <summary>The service counties of a province.</summary>
    public IReadOnlyList<Office> CountiesOf(string province) =>
        [.. Counties.Values.Where(c => Regions.ProvinceOf(c.Code) == province).OrderBy(c => c.Code, StringComparer.Ordinal)];

    private static int CountiesFor(int recruits) => Math.Clamp(recruits / 12, 1, 40);
}
