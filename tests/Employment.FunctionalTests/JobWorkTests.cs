using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Jobs;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Employment.FunctionalTests;

/// <summary>What jobs give their employer and its province to do.</summary>
public sealed class JobWorkTests(EmploymentService service) : IClassFixture<EmploymentService>
{
    private Task<HttpResponseMessage> PostAsync(Actor employer, object body) => service.As(employer).PostAsJsonAsync(JobTests.Jobs, body);

    [Fact]
    public async Task Jobs_whose_last_day_comes_or_has_passed_are_the_employers_work()
    {
        var employer = await service.EmployerAsync("640000");
        await PostAsync(employer, JobTests.Body("门卫", "640104", expiresOn: new DateOnly(2020, 5, 10))).ReadAsync();
        var old = await PostAsync(employer, JobTests.Body("司机", "640104", expiresOn: new DateOnly(2020, 5, 2))).ReadAsync<JobView>();
        await PostAsync(employer, JobTests.Body("厨师", "640104")).ReadAsync();
        await service.InDatabaseAsync(db => db.Jobs.Where(j => j.Id == old.Id).ExecuteUpdateAsync(s => s.SetProperty(j => j.ExpiresOn, new DateOnly(2020, 4, 30))));
        async Task<List<(string, int, int, bool)>> Work(Actor actor) => [.. (await service.As(actor).GetAsync("/api/employment/work").ReadAsync()).GetProperty("items").EnumerateArray()
            .Select(i => (i.GetProperty("key").GetString()!, i.GetProperty("count").GetInt32(), i.GetProperty("overdue").GetInt32(), i.GetProperty("mine").GetBoolean()))];

        Assert.Equal([("job.expired", 1, 1, true), ("job.expiring", 1, 0, true)], await Work(employer));
        Assert.Contains(("job.expired", 1, 1, false), await Work(Officers.Province("640000")));
        Assert.Empty(await Work(await service.EmployerAsync("640000")));
        var expired = await service.As(employer).GetAsync($"{JobTests.Jobs}/managed?time=expired").ReadAsync();
        Assert.True(Assert.Single(expired.GetProperty("items").EnumerateArray()).GetProperty("expired").GetBoolean());
    }

    [Fact]
    public async Task Work_with_jobs_says_the_last_day_or_the_first_of_several()
    {
        var employer = await service.EmployerAsync("210000");
        async Task PostUntilAsync(string title, DateOnly last)
        {
            var job = await PostAsync(employer, JobTests.Body(title, "210102")).ReadAsync<JobView>();
            await service.InDatabaseAsync(db => db.Jobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(s => s.SetProperty(j => j.ExpiresOn, last)));
        }

        async Task<List<(string?, string?, string?)>> Work() => [.. (await service.As(employer).GetAsync("/api/employment/work").ReadAsync()).GetProperty("items").EnumerateArray()
            .Select(i => (i.GetProperty("label").GetString(), i.GetProperty("dueOn").GetString(), i.GetProperty("oldestSince").GetString()?[..16]))];

        await PostUntilAsync("门卫", new(2020, 4, 30));
        await PostUntilAsync("司机", new(2020, 5, 10));
        Assert.Equal([("已截止的招聘岗位：关闭或延长", "2020-04-30", null), ("即将到期的招聘岗位", "2020-05-10", null)], await Work());

        await PostUntilAsync("厨师", new(2020, 4, 20));
        await PostUntilAsync("园丁", new(2020, 5, 8));
        Assert.Equal([("已截止的招聘岗位：关闭或延长", null, "2020-04-20T16:00"), ("即将到期的招聘岗位，最早2020年5月8日截止", null, null)], await Work());
    }
}
