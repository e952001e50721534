using System.Net;
using System.Net.Http.Json;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>A province opens an employer's office; its people come by invitation and go with it.</summary>
public sealed class EmployerTests(IdentityFixture identity)
{
    [Fact]
    public async Task A_province_opens_an_employer_whose_person_acts_for_it_until_it_closes()
    {
        var (name, email) = ($"郑州第{Guid.CreateVersion7():N}公司", IdentityFixture.NewEmail());
        var opened = await OpenAsync(Officers.Province("410000", OfficerRole.Maintainer), name, "410000", email).ReadAsync();
        var office = opened.GetProperty("office").GetProperty("id").GetGuid();
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();
        var session = await identity.SessionAsync(email);
        var actor = (await identity.ExchangeAsync(session).ReadAsync()).GetProperty("actor");
        Assert.Equal(("employer", "410000", office), (actor.GetProperty("party").GetString(), actor.GetProperty("region").GetString(), actor.GetProperty("officeId").GetGuid()));
        await Eventually.True(() => Task.FromResult(identity.Events.Arrived<OfficeOpened>().Any(e => e.AggregateId == office && e.Kind == "employer" && e.RegionCode == "410000")));

        // The first person invites a colleague.
        using var person = await identity.WithSessionAsync(session);
        await person.PostAsJsonAsync("/api/identity/invitations", new { office = new { kind = "employer", code = office.ToString() }, email = IdentityFixture.NewEmail(), roles = new[] { "maintainer" } }).ReadAsync();

        await CloseAsync(Officers.Province("410000"), office, "歇业").ReadAsync();
        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Forbidden, "session.no-appointment");
        await Eventually.True(() => Task.FromResult(identity.Events.Arrived<OfficeClosed>().Any(e => e.AggregateId == office)));
    }

    [Fact]
    public async Task An_invitation_to_a_closed_employer_is_dead()
    {
        var email = IdentityFixture.NewEmail();
        var office = (await OpenAsync(Officers.Province("410000"), $"单位{Guid.CreateVersion7():N}", "410000", email).ReadAsync()).GetProperty("office").GetProperty("id").GetGuid();
        var token = await identity.TokenAsync(email);
        await CloseAsync(Officers.Province("410000"), office, "歇业").ReadAsync();
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.office-closed");
        await identity.InviteAsync(Officers.National(), IdentityFixture.NewEmail(), Party.Employer, office.ToString(), OfficerRole.Maintainer)
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.office-closed");
    }

    [Fact]
    public async Task An_employer_is_opened_once_by_a_maintainer_in_the_own_province()
    {
        var name = $"单位{Guid.CreateVersion7():N}";
        var email = IdentityFixture.NewEmail();
        await OpenAsync(Officers.Province("420000"), name, "410000", email).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await OpenAsync(Officers.Province("410000", OfficerRole.Reviewer), name, "410000", email).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await OpenAsync(Officers.County("410102"), name, "410000", email).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await OpenAsync(Officers.National(), name, "410100", email).RefusedAsync(HttpStatusCode.UnprocessableEntity, "office.not-a-province");
        await OpenAsync(Officers.Province("410000"), " ", "410000", email).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await OpenAsync(Officers.Province("410000"), name, "410000", "nowhere").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await OpenAsync(Officers.Province("410000"), name, "410000", email).ReadAsync();
        await OpenAsync(Officers.Province("410000"), name, "410000", email).RefusedAsync(HttpStatusCode.Conflict, "office.employer-exists");
    }

    [Fact]
    public async Task Only_an_employer_closes_once_with_a_reason_and_by_its_province()
    {
        var office = (await OpenAsync(Officers.Province("410000"), $"单位{Guid.CreateVersion7():N}", "410000", IdentityFixture.NewEmail()).ReadAsync()).GetProperty("office").GetProperty("id").GetGuid();
        await CloseAsync(Officers.Province("420000"), office, "歇业").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await CloseAsync(Officers.Province("410000"), office, null).RefusedAsync(HttpStatusCode.UnprocessableEntity, "office.reason-required");
        await CloseAsync(Officers.Province("410000"), office, "歇业").ReadAsync();
        await CloseAsync(Officers.Province("410000"), office, "歇业").RefusedAsync(HttpStatusCode.Conflict, "office.not-in-this-state");
        await CloseAsync(Officers.Province("410000"), Office.IdOf(Party.County, "410102"), "撤并").RefusedAsync(HttpStatusCode.UnprocessableEntity, "office.not-an-employer");
    }

    [Fact]
    public async Task Everybody_finds_offices_by_kind_name_and_the_office_above()
    {
        var found = await identity.Anybody.GetAsync($"/api/identity/offices?kind=university&search={Uri.EscapeDataString("郑州大学")}").ReadAsync();
        Assert.Contains(found.GetProperty("items").EnumerateArray(), o => o.GetProperty("universityCode").GetString() == "10459");
        await identity.Anybody.GetAsync("/api/identity/offices?kind=32").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
        var counties = await identity.Anybody.GetAsync($"/api/identity/offices?parent={Office.IdOf(Party.Prefecture, "410100")}&limit=200").ReadAsync();
        Assert.All(counties.GetProperty("items").EnumerateArray(), o => Assert.StartsWith("4101", o.GetProperty("regionCode").GetString(), StringComparison.Ordinal));
        Assert.NotEqual(0, counties.GetProperty("items").GetArrayLength());

        var first = await identity.Anybody.GetAsync("/api/identity/offices?kind=province&limit=20").ReadAsync();
        var second = await identity.Anybody.GetAsync($"/api/identity/offices?kind=province&limit=20&cursor={Uri.EscapeDataString(first.GetProperty("nextCursor").GetString()!)}").ReadAsync();
        Assert.Equal(32, first.GetProperty("items").GetArrayLength() + second.GetProperty("items").GetArrayLength());
    }

    private Task<HttpResponseMessage> OpenAsync(Actor actor, string name, string provinceCode, string email) =>
        identity.As(actor).PostAsJsonAsync("/api/identity/employers", new { name, provinceCode, email });

    private Task<HttpResponseMessage> CloseAsync(Actor actor, Guid office, string? reason) =>
        identity.As(actor).PostAsJsonAsync($"/api/identity/offices/{office}/close", new { reason });
}
