using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using XibuPlan.Placement.Contracts;
using XibuPlan.Placement.Persistence;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Services;
using static XibuPlan.ServiceDefaults.Access.OfficerRole;

namespace XibuPlan.Placement.FunctionalTests;

/// <summary>The Placement service with the people who act in these tests. Derived fixtures publish the year that they need.</summary>
public class PlacementFixture() : ServiceFixture<PlacementDbContext>("placement", typeof(PlacementEvents).Assembly)
{
    public const int Year = 2020;
    public const string Base = "/api/placement";

    public HttpClient NationalMaintainer => As(Officers.National(Maintainer));

    public HttpClient NationalReviewer => As(Officers.National(Reviewer));

    public HttpClient ProvinceMaintainer(string code) => As(Officers.Province(code, Maintainer));

    public HttpClient ProvinceReviewer(string code) => As(Officers.Province(code, Reviewer));

    public HttpClient CountyMaintainer(string code) => As(Officers.County(code, Maintainer));

    /// <summary>A file as an import takes it.</summary>
    public static HttpContent Csv(string text) => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    /// <summary>Opens a year, imports both annexes and has another officer publish it.</summary>
    public async Task<JsonElement> PublishAsync(int year, string scale, string matrix, object? policy = null)
    {
        var maintainer = NationalMaintainer;
        await maintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        if (policy is not null) await maintainer.PutAsJsonAsync($"{Base}/programme-years/{year}/policy", policy).ReadAsync();
        await maintainer.PutAsync($"{Base}/programme-years/{year}/scale", Csv(scale)).ReadAsync();
        var drafted = await maintainer.PutAsync($"{Base}/programme-years/{year}/quota-matrix", Csv(matrix)).ReadAsync();
        return await NationalReviewer.PostSeenAsync($"{Base}/programme-years/{year}/publish", drafted.GetProperty("revision").GetInt64()).ReadAsync();
    }

    /// <summary>A cleared applicant, as Recruitment announces one; delivered twice.</summary>
    public async Task<Guid> ClearAsync(int year, string recruiting, decimal score, string[] choices, string degree = "bachelor", Guid? id = null, long version = 1)
    {
        var application = id ?? Guid.CreateVersion7();
        await DeliverTwiceAsync(new ApplicantCleared(Guid.CreateVersion7(), Clock.Now, application, version, year, recruiting, Guid.CreateVersion7(), "10486",
            choices, degree, score, PriorVolunteering: false));
        return application;
    }
}
