using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Jobs;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Employment.FunctionalTests;

/// <summary>EMP-1: employers post jobs, everybody reads them, offices count them.</summary>
public sealed class JobTests(EmploymentService service) : IClassFixture<EmploymentService>
{
    internal const string Jobs = "/api/employment/jobs";

    internal static object Body(string title, string region = "520102", int openings = 3, DateOnly? expiresOn = null) =>
        new { title, regionCode = region, openings, description = "机房运维，提供住宿。", contact = "简历发至 hr@jifang.example", expiresOn };

    private Task<HttpResponseMessage> PostAsync(Actor employer, object body) => service.As(employer).PostAsJsonAsync(Jobs, body);

    private async Task<JobView> PostedAsync(Actor employer, string title) => await PostAsync(employer, Body(title)).ReadAsync<JobView>();

    [Fact]
    public async Task An_employer_posts_a_job_and_everybody_sees_it()
    {
        var employer = await service.EmployerAsync();
        var job = await PostedAsync(employer, "机房运维");
        Assert.Equal((JobState.Published, "黔南云计算公司", "贵州省 南明区", new DateOnly(2020, 7, 30)), (job.State, job.EmployerName, job.RegionName, job.ExpiresOn));
        Assert.Equal(["amend", "close"], job.AllowedActions);

        foreach (var reader in new[] { null, Officers.Student(), Officers.County("520102") })
        {
            var list = await service.As(reader).GetAsync($"{Jobs}?region=520100&search=机房").ReadAsync();
            Assert.Contains(list.GetProperty("items").EnumerateArray(), j => j.GetProperty("id").GetGuid() == job.Id);
            Assert.Empty((await service.As(reader).GetAsync($"{Jobs}/{job.Id}").ReadAsync<JobView>()).AllowedActions);
        }

        await Eventually.True(() => service.Events.Arrived<JobPublished>().Any(e => e.AggregateId == job.Id && e.Openings == 3 && e.RegionCode == "520102"));
        Assert.DoesNotContain((await service.As(null).GetAsync($"{Jobs}?region=540000").ReadAsync()).GetProperty("items").EnumerateArray(), j => j.GetProperty("id").GetGuid() == job.Id);
    }

    [Fact]
    public async Task The_same_job_twice_is_refused_while_it_is_open()
    {
        var employer = await service.EmployerAsync();
        var job = await PostedAsync(employer, "小学 教师");
        var refused = await PostAsync(employer, Body(" 小学教师 ")).RefusedAsync(HttpStatusCode.Conflict, "job.duplicate");
        Assert.Equal(job.Id, refused.GetProperty("jobId").GetGuid());
        await PostAsync(employer, Body("小学教师", region: "520103")).ReadAsync();
        await PostedAsync(await service.EmployerAsync(), "小学教师");

        await service.As(employer).PostAsJsonAsync($"{Jobs}/{job.Id}/close", new { reason = "已招满" }).ReadAsync();
        await PostedAsync(employer, "小学教师");
    }

    [Fact]
    public async Task A_job_whose_last_day_has_passed_is_not_offered_and_does_not_stand_against_a_new_one()
    {
        var employer = await service.EmployerAsync();
        var old = await PostAsync(employer, Body("农技员", expiresOn: new DateOnly(2020, 5, 1))).ReadAsync<JobView>();
        await service.InDatabaseAsync(db => db.Jobs.Where(j => j.Id == old.Id).ExecuteUpdateAsync(s => s.SetProperty(j => j.ExpiresOn, new DateOnly(2020, 4, 30))));
        var offered = await service.As(null).GetAsync($"{Jobs}?search=农技员").ReadAsync();
        Assert.Empty(offered.GetProperty("items").EnumerateArray());

        await PostedAsync(employer, "农技员");
        var closed = await service.As(null).GetAsync($"{Jobs}/{old.Id}").ReadAsync<JobView>();
        Assert.Equal((JobState.Closed, "已过有效期"), (closed.State, closed.CloseReason));
        await Eventually.True(() => service.Events.Arrived<JobClosed>().Any(e => e.AggregateId == old.Id));
    }

    [Fact]
    public async Task Only_who_manages_a_job_closes_it_and_says_why()
    {
        var employer = await service.EmployerAsync();
        var job = await PostedAsync(employer, "文员");
        var close = $"{Jobs}/{job.Id}/close";
        await service.As(await service.EmployerAsync()).PostAsJsonAsync(close, new { reason = "x" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.Province("540000")).PostAsJsonAsync(close, new { reason = "x" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.County("520102")).PostAsJsonAsync(close, new { reason = "x" }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(employer).PostAsJsonAsync(close, new { reason = " " }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "job.reason-required");

        var closed = await service.As(Officers.Province("520000")).PostAsJsonAsync(close, new { reason = "信息不实" }).ReadAsync<JobView>();
        Assert.Equal((JobState.Closed, "信息不实"), (closed.State, closed.CloseReason));
        Assert.Empty(closed.AllowedActions);
        await service.As(employer).PostAsJsonAsync(close, new { reason = "已招满" }).RefusedAsync(HttpStatusCode.Conflict, "job.not-in-this-state");
        Assert.DoesNotContain((await service.As(null).GetAsync($"{Jobs}?search=文员").ReadAsync()).GetProperty("items").EnumerateArray(), j => j.GetProperty("id").GetGuid() == job.Id);
        Assert.Equal(2, await service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == job.Id)));
    }

    [Fact]
    public async Task An_employer_sees_only_its_own_in_the_management_list_and_a_province_its_employers()
    {
        var (one, other) = (await service.EmployerAsync("520000"), await service.EmployerAsync("540000"));
        var (mine, theirs) = (await PostedAsync(one, "会计"), await PostedAsync(other, "会计"));
        async Task<List<Guid>> Managed(Actor actor) => [.. (await service.As(actor).GetAsync($"{Jobs}/managed?limit=200").ReadAsync())
            .GetProperty("items").EnumerateArray().Select(j => j.GetProperty("id").GetGuid())];

        Assert.Equal([mine.Id], await Managed(one));
        Assert.Contains(mine.Id, await Managed(Officers.Province("520000")));
        Assert.DoesNotContain(theirs.Id, await Managed(Officers.Province("520000")));
        Assert.Superset(new HashSet<Guid> { mine.Id, theirs.Id }, (await Managed(Officers.National())).ToHashSet());
        await service.As(Officers.Student()).GetAsync($"{Jobs}/managed").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task An_employer_amends_an_open_job_on_the_version_that_it_saw()
    {
        var employer = await service.EmployerAsync();
        var (job, other) = (await PostedAsync(employer, "保育员"), await PostedAsync(employer, "炊事员"));
        var body = Body("保育员", openings: 8, expiresOn: new DateOnly(2020, 8, 1));
        await PutAsync(employer, job.Id, null, body).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await PutAsync(employer, job.Id, 7, body).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await PutAsync(await service.EmployerAsync(), job.Id, 1, body).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await PutAsync(employer, job.Id, 1, Body("炊事 员", expiresOn: new DateOnly(2020, 8, 1))).RefusedAsync(HttpStatusCode.Conflict, "job.duplicate");
        await PutAsync(employer, job.Id, 1, Body("保育员", openings: 0, expiresOn: new DateOnly(2020, 8, 1))).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");

        var amended = await PutAsync(employer, job.Id, 1, body).ReadAsync<JobView>();
        Assert.Equal("简历发至 hr@jifang.example", amended.Contact);
        Assert.Equal((8, new DateOnly(2020, 8, 1), 2, JobState.Published), (amended.Openings, amended.ExpiresOn, (int)amended.Revision, amended.State));
        await Eventually.True(() => service.Events.Arrived<JobAmended>().Any(e => e.AggregateId == job.Id && e.Openings == 8 && e.AggregateVersion == 2));
        await service.As(employer).PostAsJsonAsync($"{Jobs}/{other.Id}/close", new { reason = "已招满" }).ReadAsync();
        await PutAsync(employer, other.Id, 2, Body("炊事员", expiresOn: new DateOnly(2020, 8, 1))).RefusedAsync(HttpStatusCode.Conflict, "job.not-in-this-state");
    }

    [Fact]
    public async Task Jobs_are_filtered_sorted_and_counted_and_the_managed_ones_exported()
    {
        var employer = await service.EmployerAsync("530000");
        foreach (var (title, openings) in new[] { ("放射科医师", 2), ("麻醉科医师", 9), ("护师", 5) }) await PostAsync(employer, Body(title, "530102", openings)).ReadAsync();
        async Task<List<string>> Titles(HttpClient client, string query) => [.. (await client.GetAsync($"{Jobs}{query}").ReadAsync()).GetProperty("items").EnumerateArray().Select(j => j.GetProperty("title").GetString()!)];
        var anybody = service.As(null);

        Assert.Equal(["放射科医师", "麻醉科医师"], await Titles(anybody, "?region=530100&search=医师&sort=openings"));
        Assert.Equal(["麻醉科医师", "护师"], await Titles(anybody, "?region=530100&minOpenings=5&sort=-openings"));
        Assert.Equal(["放射科医师", "护师", "麻醉科医师"], await Titles(anybody, $"?employer={employer.OfficeId}&sort=title"));
        Assert.Equal(3, (await anybody.GetAsync($"{Jobs}?region=530100&limit=1&count=true").ReadAsync()).GetProperty("total").GetInt32());
        await anybody.GetAsync($"{Jobs}?region=53").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");

        using var file = await service.As(employer).GetAsync($"{Jobs}/managed/export?format=csv&sort=openings");
        var text = System.Text.Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        Assert.True(file.IsSuccessStatusCode, text);
        Assert.Equal(4, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("应聘方式", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("护师", StringComparison.Ordinal) < text.IndexOf("麻醉科医师", StringComparison.Ordinal));
        await service.As(Officers.County("530102")).GetAsync($"{Jobs}/managed/export").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    private Task<HttpResponseMessage> PutAsync(Actor employer, Guid job, long? seen, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Jobs}/{job}") { Content = JsonContent.Create(body) };
        if (seen is { } revision) request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        return service.As(employer).SendAsync(request);
    }

    [Fact]
    public async Task Provinces_see_how_many_jobs_each_province_offers()
    {
        var employer = await service.EmployerAsync("630000");
        await PostAsync(employer, Body("兽医", region: "632221", openings: 2)).ReadAsync();
        var last = await PostAsync(employer, Body("兽医", region: "632222", openings: 5)).ReadAsync<JobView>();
        await service.As(employer).PostAsJsonAsync($"{Jobs}/{last.Id}/close", new { reason = "取消" }).ReadAsync();
        await PostAsync(await service.EmployerAsync("630000"), Body("护士", region: "520102", openings: 4)).ReadAsync();

        var table = await service.As(Officers.Province("520000")).GetAsync($"{Jobs}/statistics").ReadAsync();
        var row = table.GetProperty("provinces").EnumerateArray().Single(p => p.GetProperty("provinceCode").GetString() == "630000");
        Assert.Equal(("青海省", 2, 2, 6), (row.GetProperty("provinceName").GetString(), row.GetProperty("employers").GetInt32(),
            row.GetProperty("jobs").GetInt32(), row.GetProperty("openings").GetInt32()));
        await service.As(employer).GetAsync($"{Jobs}/statistics").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Theory]
    [InlineData("", "520102", 1, "说明", "来电", "title")]
    [InlineData("岗位", "999999", 1, "说明", "来电", "regionCode")]
    [InlineData("岗位", "000000", 1, "说明", "来电", "regionCode")]
    [InlineData("岗位", "520102", 0, "说明", "来电", "openings")]
    [InlineData("岗位", "520102", 1001, "说明", "来电", "openings")]
    [InlineData("岗位", "520102", 1, " ", "来电", "description")]
    [InlineData("岗位", "520102", 1, "说明", " ", "contact")]
    public async Task A_job_that_says_too_little_is_refused_by_field(string title, string region, int openings, string description, string contact, string field)
    {
        var refused = await PostAsync(Officers.Employer("520000"), new { title, regionCode = region, openings, description, contact }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal([field], refused.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Theory]
    [InlineData("2020-04-30")]
    [InlineData("2021-05-03")]
    public async Task The_last_day_lies_within_a_year(string expiresOn) =>
        await PostAsync(Officers.Employer("520000"), Body("岗位", expiresOn: DateOnly.Parse(expiresOn))).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Fact]
    public async Task An_office_that_is_no_known_employer_cannot_post()
    {
        await PostAsync(Officers.Employer("520000"), Body("岗位")).RefusedAsync(HttpStatusCode.Conflict, "job.employer-unknown");
        await PostAsync(Officers.Province("520000"), Body("岗位")).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        var county = Officers.Employer("520000");
        await service.DeliverTwiceAsync(service.Opened(county, kind: "county"));
        await PostAsync(county, Body("岗位")).RefusedAsync(HttpStatusCode.Conflict, "job.employer-unknown");
    }

    [Fact]
    public async Task An_employer_that_ceased_offers_nothing_and_posts_nothing()
    {
        var employer = await service.EmployerAsync();
        var job = await PostedAsync(employer, "司机");
        await service.DeliverTwiceAsync(service.Closed(employer));
        var closed = await service.As(null).GetAsync($"{Jobs}/{job.Id}").ReadAsync<JobView>();
        Assert.Equal((JobState.Closed, "用人单位已停用"), (closed.State, closed.CloseReason));
        await PostAsync(employer, Body("司机")).RefusedAsync(HttpStatusCode.Conflict, "job.employer-closed");
        await Eventually.True(() => service.Events.Arrived<JobClosed>().Count(e => e.AggregateId == job.Id) == 1);
    }

    [Fact]
    public async Task An_opening_that_arrives_after_the_closing_opens_nothing()
    {
        var employer = Officers.Employer("520000");
        await service.DeliverTwiceAsync(service.Closed(employer, version: 2));
        await service.DeliverTwiceAsync(service.Opened(employer, version: 1));
        await PostAsync(employer, Body("岗位")).RefusedAsync(HttpStatusCode.Conflict, "job.employer-closed");
    }

    [Fact]
    public async Task The_same_job_posted_at_the_same_moment_is_posted_once()
    {
        var employer = await service.EmployerAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostAsync(employer, Body("快递员"))));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
        Assert.Equal(1, await service.InDatabaseAsync(db => db.Jobs.CountAsync(j => j.EmployerId == employer.OfficeId)));
    }
}
