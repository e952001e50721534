using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>ServiceManagement's real program, with the programme year 2020 published to it.</summary>
public sealed class ServiceManagementFixture() : ServiceFixture<ServiceManagementDbContext>("service-management", typeof(ServiceManagementEvents).Assembly)
{
    private int _people;
    private int _versions;

    public RecruitmentStandIn Recruitment { get; } = new();

    protected override async Task BeforeStartAsync()
    {
        await Recruitment.StartAsync();
        // Lost races and admissions that must not open a second term are expected here.
        Set("Logging:LogLevel:Microsoft.EntityFrameworkCore.Update", "None");
        Set("Logging:LogLevel:MassTransit", "None");
        Set("services:recruitment:http:0", Recruitment.Address.ToString());
        Set("services:identity:http:0", Recruitment.Address.ToString());
    }

    /// <summary>Publishes the next version of the year's policy, and waits until it is known.</summary>
    public Task PublishYearAsync(params (string Key, string Value)[] keys)
    {
        var version = Interlocked.Increment(ref _versions);
        return DeliverTwiceAsync(new ProgrammeYearPublished(
            Guid.CreateVersion7(), Clock.GetUtcNow(), Guid.CreateVersion7(), version, 2020, null, version, keys.ToDictionary(k => k.Key, k => k.Value)));
    }

    /// <summary>An approved post of a county.</summary>
    public async Task<Guid> ApprovePostAsync(string county, int headcount = 100, string category = "乡村教育")
    {
        var id = Guid.CreateVersion7();
        await DeliverTwiceAsync(new PostApproved(
            Guid.CreateVersion7(), Clock.GetUtcNow(), id, 3, 2020, county, "中心小学教师", "中心小学", category, true, headcount));
        return id;
    }

    /// <summary>An admission event of a new person, whom Recruitment knows; of 10 July 2020 unless told.</summary>
    public AdmissionConfirmed Admission(string province, Guid? person = null, DateOnly? day = null, int year = 2020)
    {
        var (application, number) = (Guid.CreateVersion7(), Interlocked.Increment(ref _people));
        Recruitment.Knows(application, "欧阳试", $"99010119990101{number:D4}");
        return new AdmissionConfirmed(Guid.CreateVersion7(), ChinaTime.StartOf(day ?? new DateOnly(2020, 7, 10)), application, 7, year, "110000",
            person ?? Guid.CreateVersion7(), "10001", Guid.CreateVersion7(), province, "本科");
    }

    /// <summary>Admits people and waits for their terms.</summary>
    public async Task<IReadOnlyList<(Guid Term, Guid Person)>> AdmitAsync(string province, int count, int year = 2020)
    {
        var admissions = Enumerable.Range(0, count).Select(_ => Admission(province, year: year)).ToList();
        foreach (var admission in admissions) await Events.PublishAsync(admission);
        var people = admissions.ConvertAll(a => a.PersonId);
        await Eventually.True(async () => await InDatabaseAsync(db => db.Terms.CountAsync(t => people.Contains(t.PersonId))) == count);
        return await InDatabaseAsync(async db =>
            (await db.Terms.Where(t => people.Contains(t.PersonId)).Select(t => new { t.Id, t.PersonId }).ToListAsync()).ConvertAll(t => (t.Id, t.PersonId)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Recruitment.DisposeAsync();
    }
}
