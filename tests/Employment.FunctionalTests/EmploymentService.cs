using XibuPlan.Employment.Contracts;
using XibuPlan.Employment.Persistence;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Employment.FunctionalTests;

/// <summary>Employment under test.</summary>
public sealed class EmploymentService() : ServiceFixture<EmploymentDbContext>("employment", typeof(EmploymentEvents).Assembly)
{
    /// <summary>A new employer that a province opened, known to Employment.</summary>
    public async Task<Actor> EmployerAsync(string province = "520000", string name = "黔南云计算公司")
    {
        var employer = Officers.Employer(province);
        await DeliverTwiceAsync(Opened(employer, name));
        return employer;
    }

    /// <summary>Identity's event about an employer.</summary>
    public OfficeOpened Opened(Actor employer, string name = "黔南云计算公司", long version = 1, string kind = "employer") => new(
        Guid.CreateVersion7(), Clock.Now, employer.OfficeId!.Value, version, 0, employer.Region!.Value.Digits, kind, name);

    /// <summary>Identity's event about an employer that ceased.</summary>
    public OfficeClosed Closed(Actor employer, long version = 2) => new(
        Guid.CreateVersion7(), Clock.Now, employer.OfficeId!.Value, version, 0, employer.Region!.Value.Digits, "employer");

    /// <summary>ServiceManagement's event about a departure.</summary>
    public VolunteerStateChanged Departure(string county, string? destination, string to = "left", Guid? term = null, Guid? person = null) => new(
        Guid.CreateVersion7(), Clock.Now, term ?? Guid.CreateVersion7(), 5, 2020, county, person ?? Guid.CreateVersion7(), "on-duty", to,
        new DateOnly(2021, 7, 1), destination);
}
