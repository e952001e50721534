using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Public notices as the tests run them; a notice that is published on a day is concluded four days later.</summary>
public static class Notices
{
    public const int DaysUntilConcludable = 4;

    public static Task<HttpResponseMessage> PublishAsync(HttpClient officer, string level) =>
        officer.PostAsJsonAsync("/api/recruitment/public-notices", new { level, year = 2020 });

    public static async Task<Guid> PublishedAsync(HttpClient officer, string level) => (await PublishAsync(officer, level).ReadAsync()).GetProperty("id").GetGuid();

    public static Task<HttpResponseMessage> ConcludeAsync(HttpClient officer, Guid notice) => officer.PostAsync($"/api/recruitment/public-notices/{notice}/conclude", null);

    public static Task<HttpResponseMessage> ObjectAsync(HttpClient person, Guid notice, Applicant applicant, string? ground = "报名材料不属实") =>
        person.PostAsJsonAsync($"/api/recruitment/public-notices/{notice}/objections", new { applicationId = applicant.Id, ground });

    /// <summary>The notice's office decides on an objection.</summary>
    /// <param name="seen">The version that the officer saw; 1 is the one that was filed.</param>
    public static Task<HttpResponseMessage> ResolveAsync(HttpClient officer, Guid objection, bool upheld, string? reason = "经核实", long seen = 1) =>
        officer.PostSeenAsync($"/api/recruitment/objections/{objection}/resolve", seen, new { upheld, reason });

    public static async Task<JsonElement> ListingAsync(HttpClient person, Guid notice, Applicant applicant) =>
        (await person.GetAsync($"/api/recruitment/public-notices/{notice}/listings?limit=200").ReadAsync()).GetProperty("items").EnumerateArray()
        .Single(l => l.GetProperty("applicationId").GetGuid() == applicant.Id);

    /// <summary>Runs the notice of one level from publication to its end.</summary>
    public static async Task RunAsync(RecruitmentFixture service, HttpClient officer, string level)
    {
        var notice = await PublishedAsync(officer, level);
        service.Clock.Now = service.Clock.Now.AddDays(DaysUntilConcludable);
        await ConcludeAsync(officer, notice).ReadAsync();
    }
}
