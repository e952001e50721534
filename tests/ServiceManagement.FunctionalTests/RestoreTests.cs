using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>T6: county → province → nation take a departure back, with a reason; the months above it go back with it.</summary>
[Collection(typeof(ReadingService))]
public sealed class RestoreTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09", Path = Root + "/restores";

    [Fact]
    public async Task A_leaver_is_restored_through_all_three_offices_and_counts_again()
    {
        var (offices, county, term) = await LeaverAsync("430000");
        await offices.CloseAsync(county, Month);
        await offices.CertifiedAsync(Month);
        await AskAsync(offices, county, term, " ").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await AskAsync(offices, county, term, "误操作", "2020-08-01").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-too-early");
        await AskAsync(offices, county, term, "误操作", "2020-12-01").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-in-the-future");
        var asked = await AskAsync(offices, county, term, "误操作，本人仍在岗").ReadAsync();
        await AskAsync(offices, county, term, "误操作").RefusedAsync(HttpStatusCode.Conflict, "restore.already");
        var path = $"{Path}/{asked.GetProperty("id").GetGuid()}";

        await offices.National.PostSeenAsync($"{path}/grant", 1).RefusedAsync(HttpStatusCode.Conflict, "restore.not-in-this-state");
        await offices.Reviewer.PostSeenAsync($"{path}/endorse", 9).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await offices.Reviewer.PostSeenAsync($"{path}/endorse", 1, new { reason = "情况属实" }).ReadAsync();
        await offices.Reviewer.PostSeenAsync($"{path}/refuse", 2, new { reason = "晚了" }).RefusedAsync(HttpStatusCode.Forbidden, "restore.not-your-step");
        Assert.Equal([asked.GetProperty("id").GetGuid()], await IdsAsync(offices.Reviewer, $"?term={term}"));
        Assert.Empty(await IdsAsync(offices.Reviewer, $"?term={Guid.CreateVersion7()}"));
        var preview = await offices.National.PostSeenAsync($"{path}/grant?preview=true", 2).ReadAsync();
        Assert.Equal("left", (await offices.National.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("state").GetString());
        var restored = await offices.National.PostSeenAsync($"{path}/grant", 2).ReadAsync();

        Assert.Equal(("on-duty", JsonValueKind.Null), (restored.GetProperty("state").GetString(), restored.GetProperty("leftOn").ValueKind));
        Assert.Equal(preview.GetProperty("reverts").GetRawText(), restored.GetProperty("reverts").GetRawText());
        Assert.Equal([county, offices.Province], restored.GetProperty("reverts").EnumerateArray().Select(r => r.GetProperty("regionCode").GetString()));
        await offices.ApproveAsync(county, Month).ReadAsync();
        Assert.Equal(2, (await offices.CertifiedAsync(Month)).GetProperty("headcount").GetInt32());
        await Eventually.True(() => service.Events.Arrived<VolunteerStateChanged>().Any(e => e.AggregateId == term && e is { From: "left", To: "on-duty" }));
        Assert.Empty(await IdsAsync(offices.Reviewer, ""));
        var granted = Assert.Single((await offices.Reviewer.GetAsync($"{Path}?state=granted").ReadAsync()).GetProperty("items").EnumerateArray());
        // What was taken back is still said when the term knows nothing of it any more.
        Assert.Equal((asked.GetProperty("leftOn").GetString(), asked.GetProperty("leaveReason").GetString()), (granted.GetProperty("leftOn").GetString(), granted.GetProperty("leaveReason").GetString()));
        Assert.Empty(await IdsAsync(service.As(Officers.Province("330000")), "?state=granted"));
    }

    [Fact]
    public async Task Only_a_leaver_is_asked_for_and_a_refusal_says_why()
    {
        var (offices, county, term) = await LeaverAsync("440000");
        var (serving, _) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await AskAsync(offices, county, serving, "误操作").RefusedAsync(HttpStatusCode.Conflict, "restore.not-left");
        await AskAsync(offices, offices.Counties[1], term, "误操作").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");

        var both = Officers.Province(offices.Province, OfficerRole.Maintainer, OfficerRole.Reviewer);
        var asked = await offices.As(both).PostAsJsonAsync($"{Root}/terms/{term}/restore-request", new { reason = "误操作", resumesOn = "2020-08-20" }).ReadAsync();
        var path = $"{Path}/{asked.GetProperty("id").GetGuid()}";
        Assert.Equal(["refuse"], (await offices.As(both).GetAsync(Path).ReadAsync()).GetProperty("items")[0].GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        await offices.As(both).PostSeenAsync($"{path}/endorse", 1).RefusedAsync(HttpStatusCode.Forbidden, "restore.own-request");
        await offices.Reviewer.PostSeenAsync($"{path}/refuse", 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "restore.reason-required");
        Assert.Equal("refused", (await offices.Reviewer.PostSeenAsync($"{path}/refuse", 1, new { reason = "材料不全" }).ReadAsync()).GetProperty("state").GetString());
        await AskAsync(offices, county, term, "补充材料").ReadAsync();
    }

    [Fact]
    public async Task Who_serves_elsewhere_by_now_or_whose_service_is_over_is_not_restored()
    {
        var (offices, county, term) = await LeaverAsync("460000");
        var person = (await offices.National.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("personId").GetGuid();
        var asked = await AskAsync(offices, county, term, "误操作").ReadAsync();
        var path = $"{Path}/{asked.GetProperty("id").GetGuid()}";
        await offices.Reviewer.PostSeenAsync($"{path}/endorse", 1).ReadAsync();
        await service.Events.PublishAsync(service.Admission(offices.Province, person));
        await Eventually.True(async () => (await offices.Volunteer(person).GetAsync($"{Root}/terms/mine").ReadAsync()).GetProperty("id").GetGuid() != term);
        await offices.National.PostSeenAsync($"{path}/grant", 2).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.serves-already");
        Assert.Equal("left", (await offices.National.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("state").GetString());

        var (late, lateCounty, lateTerm) = await LeaverAsync("450000");
        service.Clock.MoveTo(2021, 9, 1);
        await AskAsync(late, lateCounty, lateTerm, "误操作", "2021-08-15").RefusedAsync(HttpStatusCode.UnprocessableEntity, "restore.service-over");
    }

    [Fact]
    public async Task Where_the_post_is_gone_the_province_names_another_of_its_own_before_the_nation_is_asked()
    {
        var (offices, county, term) = await LeaverAsync("230000");
        var (other, path) = (offices.Counties[1], $"{Path}/{(await AskAsync(offices, county, term, "误操作").ReadAsync()).GetProperty("id").GetGuid()}");
        await service.DeliverTwiceAsync(new PostWithdrawn(Guid.CreateVersion7(), service.Clock.Now, offices.PostOf(county), 4, 2020, county, "用人单位撤回"));
        await EndorseAsync(null).RefusedAsync(HttpStatusCode.Conflict, "post.withdrawn");
        await EndorseAsync(Guid.CreateVersion7()).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.unknown");
        await EndorseAsync(await service.ApprovePostAsync(other, headcount: 0)).RefusedAsync(HttpStatusCode.Conflict, "post.no-vacancy");
        await EndorseAsync(await service.ApprovePostAsync("110101")).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.county-not-in-province");
        var endorsed = await EndorseAsync(offices.PostOf(other)).ReadAsync();
        Assert.Equal((offices.PostOf(other), other), (endorsed.GetProperty("post").GetProperty("id").GetGuid(), endorsed.GetProperty("post").GetProperty("countyCode").GetString()));
        Assert.Equal(RegionDirectory.NameOf(other), endorsed.GetProperty("postCountyName").GetString());

        var restored = await offices.National.PostSeenAsync($"{path}/grant", 2).ReadAsync();
        Assert.Equal(("on-duty", other, offices.PostOf(other)), (restored.GetProperty("state").GetString(), restored.GetProperty("countyCode").GetString(), restored.GetProperty("postId").GetGuid()));
        var kept = Assert.Single(restored.GetProperty("transfers").EnumerateArray());
        Assert.Equal((county, other), (kept.GetProperty("fromCountyCode").GetString(), kept.GetProperty("toCountyCode").GetString()));

        Task<HttpResponseMessage> EndorseAsync(Guid? post) => offices.Reviewer.PostSeenAsync($"{path}/endorse", 1, new { reason = "情况属实", postId = post });
    }

    private async Task<(Offices, string County, Guid Term)> LeaverAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await Offices.OpenAsync(service, province);
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 2);
        await offices.DepartAsync(people[0].Term, county, new DateOnly(2020, 8, 20)).ReadAsync();
        return (offices, county, people[0].Term);
    }

    private static Task<HttpResponseMessage> AskAsync(Offices offices, string county, Guid term, string reason, string resumesOn = "2020-08-20") =>
        offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/restore-request", new { reason, resumesOn });

    private static async Task<List<Guid>> IdsAsync(HttpClient client, string query) =>
        [.. (await client.GetAsync(Path + query).ReadAsync()).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid())];
}
