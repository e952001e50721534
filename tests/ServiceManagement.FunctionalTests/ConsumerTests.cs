using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.VolunteerTerms;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>Every consumer gets its event twice, as the broker may deliver it, and old news after new.</summary>
[Collection(typeof(SharedService))]
public sealed class ConsumerTests(ServiceManagementFixture service)
{
    [Fact]
    public async Task An_admission_opens_one_term_with_what_Recruitment_says_of_the_person()
    {
        var (admission, asked) = (service.Admission("510000"), service.Recruitment.Asked);
        await service.DeliverTwiceAsync(admission);
        await service.DeliverTwiceAsync(admission with { EventId = Guid.CreateVersion7() });

        var term = await service.InDatabaseAsync(db => db.Terms.AsNoTracking().SingleAsync(t => t.ApplicationId == admission.AggregateId));
        Assert.Equal((TermState.Opened, "欧*试", "510000"), (term.State, term.NameMasked, term.ServiceProvinceCode));
        Assert.Equal((new DateOnly(2020, 7, 20), new DateOnly(2021, 7, 31)), (term.StartsOn, term.EndsOn));
        Assert.Equal(asked + 1, service.Recruitment.Asked);
        await Eventually.True(() => service.Events.Arrived<TermOpened>().Any(e => e.AggregateId == term.Id));
        Assert.Single(service.Events.Arrived<TermOpened>(), e => e.PersonId == admission.PersonId);
    }

    [Fact]
    public async Task Who_is_admitted_after_service_began_serves_from_the_admission_on()
    {
        var admission = service.Admission("510000", day: new DateOnly(2020, 9, 10));
        await service.DeliverTwiceAsync(admission);
        var term = await service.InDatabaseAsync(db => db.Terms.AsNoTracking().SingleAsync(t => t.ApplicationId == admission.AggregateId));
        Assert.Equal((new DateOnly(2020, 9, 10), new DateOnly(2021, 7, 31)), (term.StartsOn, term.EndsOn));
    }

    [Fact]
    public async Task A_person_has_one_active_term()
    {
        var first = service.Admission("510000");
        await service.DeliverTwiceAsync(first);
        var second = service.Admission("540000", first.PersonId);
        await service.Events.PublishAsync(second);
        // Retries go on for two minutes; that one was tried is seen at Recruitment.
        var asked = service.Recruitment.Asked;
        await Eventually.True(() => service.Recruitment.Asked > asked);
        Assert.Equal(1, await service.InDatabaseAsync(db => db.Terms.CountAsync(t => t.PersonId == first.PersonId)));
        await service.InDatabaseAsync(db => db.Terms.Where(t => t.PersonId == first.PersonId).ExecuteUpdateAsync(u => u.SetProperty(t => t.State, TermState.Closed)));
        await Eventually.True(() => service.InDatabaseAsync(db => db.Terms.AnyAsync(t => t.ApplicationId == second.AggregateId)), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_withdrawn_post_takes_nobody_and_an_older_approval_does_not_bring_it_back()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "540000");
        var (_, person) = Assert.Single(await offices.ArrivedAsync(offices.Counties[0], 1));
        var approved = new PostApproved(Guid.CreateVersion7(), service.Clock.Now, Guid.CreateVersion7(), 2, 2020, offices.Counties[0], "教师", "小学", "乡村教育", true, 3);
        var withdrawn = new PostWithdrawn(Guid.CreateVersion7(), service.Clock.Now, approved.AggregateId, 3, 2020, offices.Counties[0], "用人单位撤回");
        await service.DeliverTwiceAsync(approved);
        await service.DeliverTwiceAsync(withdrawn);
        await service.DeliverTwiceAsync(approved with { EventId = Guid.CreateVersion7() });
        await offices.RegisterAtAsync(person, approved.AggregateId).RefusedAsync(HttpStatusCode.Conflict, "post.withdrawn");

        // The other way round: the withdrawal overtakes the approval.
        var late = approved with { EventId = Guid.CreateVersion7(), AggregateId = Guid.CreateVersion7() };
        await service.DeliverTwiceAsync(withdrawn with { EventId = Guid.CreateVersion7(), AggregateId = late.AggregateId });
        await service.DeliverTwiceAsync(late);
        await offices.RegisterAtAsync(person, late.AggregateId).RefusedAsync(HttpStatusCode.Conflict, "post.withdrawn");
    }

    [Fact]
    public async Task Posts_show_their_vacancies_and_a_newer_approval_changes_them()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "500000");
        var county = offices.Counties[0];
        await offices.OnDutyAsync(county, 2);
        Assert.Equal(98, await VacanciesAsync());
        await service.DeliverTwiceAsync(new PostApproved(
            Guid.CreateVersion7(), service.Clock.Now, offices.PostOf(county), 4, 2020, county, "中心小学教师", "中心小学", "乡村教育", true, 2));
        Assert.Equal(0, await VacanciesAsync());

        async Task<int> VacanciesAsync() => (await offices.County(county).GetAsync($"{Root}/posts?county={county}").ReadAsync())
            .GetProperty("items")[0].GetProperty("vacancies").GetInt32();
    }

    [Fact]
    public async Task The_snapshot_day_of_the_year_decides_who_is_counted()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "330000");
        var county = offices.Counties[0];
        await service.PublishYearAsync(("month.snapshotDay", "15"));
        service.Clock.MoveTo(2020, 9, 14);
        await offices.OnDutyAsync(county, 1, new DateOnly(2020, 9, 10));
        await offices.SubmitAsync(county, "2020-09").RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.month-not-yet-open");
        service.Clock.MoveTo(2020, 9, 15);
        Assert.Equal(1, (await offices.SubmitAsync(county, "2020-09").ReadAsync()).GetProperty("headcount").GetInt32());
        service.Clock.MoveTo(2020, 8, 2);
        await service.PublishYearAsync(("month.snapshotDay", "1"));
    }
}
