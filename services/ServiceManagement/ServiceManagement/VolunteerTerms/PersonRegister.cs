using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Asks Recruitment who an applicant is; events carry no names and numbers.</summary>
public sealed class PersonRegister(HttpClient recruitment)
{
    /// <summary>Name and ID number as Recruitment's officers checked them.</summary>
    public sealed record Person(string Name, string IdNumber);

    /// <summary>The person behind an application. A failed call throws, and the broker delivers the event again.</summary>
    public async Task<Person> PersonOfAsync(Guid application, CancellationToken cancel) =>
        await recruitment.GetFromJsonAsync<Person>($"applications/{application}/person", JsonDefaults.Options, cancel)
            ?? throw new InvalidOperationException($"Recruitment named nobody for application {application}.");
}
