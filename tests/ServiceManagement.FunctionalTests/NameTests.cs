using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>Who reads a volunteer's full name (S3); numbers (S4) are masked for everybody.</summary>
[Collection(typeof(SharedService))]
public sealed class NameTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09", Full = "欧阳试", Masked = "欧*试";

    [Fact]
    public async Task The_volunteer_and_the_offices_of_county_prefecture_and_province_read_it_and_the_nation_does_not()
    {
        var offices = await OpenAsync();
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        foreach (var (actor, name) in OfficesOf(offices, county))
        {
            var view = await GetAsync(actor, $"terms/{term}");
            Assert.Equal((name, Masked), (Text(view, "name"), Text(view, "nameMasked")));
            var row = (await GetAsync(actor, $"terms?county={county}&limit=200")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("id").GetGuid() == term);
            Assert.Equal((name, Masked), (Text(row, "name"), Text(row, "nameMasked")));
            Assert.All([view, row], v => Assert.Contains("****", Text(v, "idNumberMasked") + Text(v, "cardNumberMasked"), StringComparison.Ordinal));
            Assert.All([view, row], v => Assert.DoesNotContain("9901011999", v.GetRawText(), StringComparison.Ordinal));
        }

        var volunteer = Officers.Student(person);
        foreach (var path in new[] { $"terms/{term}", "terms/mine" }) Assert.Equal(Full, Text(await GetAsync(volunteer, path), "name"));
    }

    [Fact]
    public async Task A_term_that_has_no_county_yet_is_read_by_its_province()
    {
        var offices = await OpenAsync();
        var (term, _) = Assert.Single(await service.AdmitAsync(offices.Province, 1));
        Assert.Equal(Full, Text(await GetAsync(Officers.Province(offices.Province), $"terms/{term}"), "name"));
    }

    [Fact]
    public async Task The_lines_of_a_month_name_whom_the_reader_may_know_and_whom_the_county_lost_masked()
    {
        var offices = await OpenAsync();
        var (county, other) = (offices.Counties[1], offices.Counties[2]);
        var people = await offices.OnDutyAsync(county, 2);
        var (stays, moves) = (people[0].Term, people[1].Term);
        await offices.SubmitAsync(county, Month).ReadAsync();
        await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{moves}/transfer", new { postId = offices.PostOf(other), reason = "工作需要" }).ReadAsync();

        foreach (var (actor, name) in OfficesOf(offices, county))
        {
            var volunteers = (await GetAsync(actor, $"county-months/{county}/{Month}")).GetProperty("volunteers");
            Assert.Equal((name, actor.Party == Party.County ? Masked : name), (Text(volunteers, stays.ToString()), Text(volunteers, moves.ToString())));
        }

        var approved = await offices.ApproveAsync(county, Month).ReadAsync<JsonElement>();
        Assert.Equal(Masked, Text(approved.GetProperty("volunteers"), stays.ToString()));
    }

    [Fact]
    public async Task A_name_that_the_volunteer_corrects_is_the_one_that_is_read()
    {
        var offices = await OpenAsync();
        var (term, person) = Assert.Single(await offices.OnDutyAsync(offices.Counties[3], 1));
        var answer = await offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details", new { name = "欧阳一试" }).ReadAsync();
        Assert.Equal("欧**试", Text(answer, "name"));
        Assert.Equal("欧阳一试", Text(await GetAsync(Officers.County(offices.Counties[3]), $"terms/{term}"), "name"));
        var changes = await service.InDatabaseAsync(db => db.AuditEntries.Where(a => a.EntityId == term).Select(a => a.Changes).ToListAsync());
        Assert.All(changes, c => Assert.DoesNotContain("阳", c, StringComparison.Ordinal));
    }

    private static (Actor Actor, string Name)[] OfficesOf(Offices offices, string county) =>
    [
        (Officers.County(county, OfficerRole.Reviewer), Full), (Officers.Prefecture(county[..4] + "00"), Full), (Officers.Province(offices.Province), Full),
        (Officers.National(), Masked),
    ];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private Task<JsonElement> GetAsync(Actor actor, string path) => service.As(actor).GetAsync($"{Root}/{path}").ReadAsync();

    private Task<Offices> OpenAsync()
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, "310000");
    }
}
