using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.TestSupport.Services;

/// <summary>The people of the tests: officers by office and role, students, employers and machines. Each call is a new person.</summary>
public static class Officers
{
    /// <summary>An officer of the national office; with no role named, one that holds every role.</summary>
    public static Actor National(params OfficerRole[] roles) => Of(Party.National, "000000", roles);

    /// <summary>An officer of a province's office.</summary>
    public static Actor Province(string region, params OfficerRole[] roles) => Of(Party.Province, region, roles);

    /// <summary>An officer of a prefecture's office.</summary>
    public static Actor Prefecture(string region, params OfficerRole[] roles) => Of(Party.Prefecture, region, roles);

    /// <summary>An officer of a county's office.</summary>
    public static Actor County(string region, params OfficerRole[] roles) => Of(Party.County, region, roles);

    /// <summary>An officer of a university's office.</summary>
    public static Actor University(string code, string province, params OfficerRole[] roles) => Of(Party.University, province, roles) with { UniversityCode = code };

    /// <summary>An officer of the finance department.</summary>
    public static Actor Finance(params OfficerRole[] roles) => Of(Party.Finance, "000000", roles);

    /// <summary>A student or volunteer.</summary>
    public static Actor Student(Guid? id = null) => new(id ?? Guid.CreateVersion7(), Party.Student, null);

    /// <summary>An employer under a province.</summary>
    public static Actor Employer(string region, Guid? office = null) => new(Guid.CreateVersion7(), Party.Employer, RegionCode.Parse(region)) { OfficeId = office ?? Guid.CreateVersion7() };

    /// <summary>A machine client with scopes.</summary>
    public static Actor Machine(params string[] scopes) => new(Guid.CreateVersion7(), Party.Machine, null) { Scopes = scopes.ToHashSet() };

    private static Actor Of(Party party, string region, OfficerRole[] roles) => new(Guid.CreateVersion7(), party, RegionCode.Parse(region))
    {
        OfficeId = Guid.CreateVersion7(),
        Roles = (roles.Length == 0 ? Enum.GetValues<OfficerRole>() : roles).ToHashSet(),
    };
}
