using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Contracts;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Services;
using static XibuPlan.ServiceDefaults.Access.OfficerRole;

namespace XibuPlan.Placement.FunctionalTests;

/// <summary>The Placement service with the people who act in these tests. Derived fixtures publish the year that they need.</summary>
public class PlacementFixture() : ServiceFixture<PlacementDbContext>("placement", typeof(PlacementEvents).Assembly)
{
    public const string Base = "/api/placement";

    private int _lastYear = 2020;

    /// <summary>A programme year that no other test uses.</summary>
    public int NextYear() => Interlocked.Increment(ref _lastYear);

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

    /// <summary>Amends the policy of a published year and has another officer publish it.</summary>
    public async Task AmendAsync(int year, object amendment)
    {
        var amended = await NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years/{year}/amendments", amendment).ReadAsync();
        await NationalReviewer.PostSeenAsync($"{Base}/programme-years/{year}/publish", amended.GetProperty("revision").GetInt64()).ReadAsync();
    }

    /// <summary>The small plan in a fresh year, published.</summary>
    public async Task<int> PublishSmallAsync(object? policy = null)
    {
        var year = NextYear();
        await PublishAsync(year, Plans.SmallScale, Plans.SmallMatrix, policy);
        return year;
    }

    /// <summary>Candidates as their events leave them, without the way through the broker.</summary>
    public Task<Guid[]> AddCandidatesAsync(int year, string recruiting, params (decimal Score, string[] Choices, string Degree)[] people) => InDatabaseAsync(async db =>
    {
        var candidates = people.Select(p =>
        {
            var candidate = new Candidate(Guid.CreateVersion7(), year);
            candidate.Clear(1, Guid.CreateVersion7(), recruiting, "10486", p.Choices, acceptsOtherProvinces: true, p.Degree, p.Score, priorVolunteering: false);
            return candidate;
        }).ToArray();
        db.Candidates.AddRange(candidates);
        await db.SaveChangesAsync();
        return candidates.Select(c => c.ApplicationId).ToArray();
    });

    /// <summary>So many candidates alike, with a bachelor's degree.</summary>
    public Task<Guid[]> AddCandidatesAsync(int year, string recruiting, int count, params string[] choices) =>
        AddCandidatesAsync(year, recruiting, [.. Enumerable.Range(0, count).Select(i => (80m + (i / 10m), choices, "bachelor"))]);

    /// <summary>Places one by hand.</summary>
    public Task<HttpResponseMessage> SeatAsync(string recruiting, Guid application, string service, string? reason = "服从组织调剂") =>
        ProvinceReviewer(recruiting).PostAsJsonAsync($"{Base}/seats", new { applicationId = application, serviceProvinceCode = service, reason });

    /// <summary>Runs the allocator for a province.</summary>
    public Task<HttpResponseMessage> RunAsync(int year, string recruiting) =>
        ProvinceMaintainer(recruiting).PostAsJsonAsync($"{Base}/placement-runs", new { year, provinceCode = recruiting });

    /// <summary>The counters of a year add up to its live seats, rule by rule.</summary>
    public Task AssertCountersAsync(int year) => InDatabaseAsync(async db =>
    {
        var seats = await db.Seats.Where(s => s.Year == year && s.State != SeatState.Released).ToListAsync();
        var cells = await db.QuotaCells.Where(c => c.Year == year).ToListAsync();
        Assert.All(cells, c => Assert.Equal(seats.Count(s => s.RecruitingProvinceCode == c.RecruitingProvinceCode && s.ServiceProvinceCode == c.ServiceProvinceCode), c.Taken));
        Assert.All(await db.ServiceAreas.Where(a => a.Year == year).ToListAsync(), a => Assert.Equal(seats.Count(s => s.ServiceProvinceCode == a.ProvinceCode), a.Taken));
        Assert.All(await db.RecruitingQuotas.Where(q => q.Year == year).ToListAsync(), q => Assert.Equal(
            (seats.Count(s => s.RecruitingProvinceCode == q.ProvinceCode),
                cells.Where(c => c.RecruitingProvinceCode == q.ProvinceCode).Sum(c => Math.Max(0, c.Taken - c.Quota)),
                seats.Count(s => s.RecruitingProvinceCode == q.ProvinceCode && !s.CountsAsBachelor)),
            (q.Taken, q.SelfAdjusted, q.NonBachelor)));
        return true;
    });

    /// <summary>The state of a seat.</summary>
    public async Task<string?> StateOfSeatAsync(Guid seat) =>
        (await NationalReviewer.GetAsync($"{Base}/seats/{seat}").ReadAsync()).GetProperty("state").GetString();

    /// <summary>A7: the applicant of a seat is admitted, as Recruitment announces it; delivered twice.</summary>
    public Task AdmitAsync(int year, string recruiting, Guid application, Guid seat, string service) => DeliverTwiceAsync(new AdmissionConfirmed(
        Guid.CreateVersion7(), Clock.Now, application, 9, year, recruiting, Guid.CreateVersion7(), "10486", seat, service, "bachelor"));

    /// <summary>A cleared applicant, as Recruitment announces one; delivered twice.</summary>
    public async Task<Guid> ClearAsync(int year, string recruiting, decimal score, string[] choices, string degree = "bachelor", Guid? id = null, long version = 1,
        bool acceptsOtherProvinces = true)
    {
        var application = id ?? Guid.CreateVersion7();
        await DeliverTwiceAsync(new ApplicantCleared(Guid.CreateVersion7(), Clock.Now, application, version, year, recruiting, Guid.CreateVersion7(), "10486",
            choices, degree, score, PriorVolunteering: false, acceptsOtherProvinces));
        return application;
    }
}
