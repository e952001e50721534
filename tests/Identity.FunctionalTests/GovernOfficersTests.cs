using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Administrators see and govern the people of the own office and of those below it, and nobody else.</summary>
public sealed class GovernOfficersTests(IdentityFixture identity)
{
    [Theory]
    [InlineData("accounts")]
    [InlineData("appointments")]
    [InlineData("invitations")]
    public async Task An_administrator_sees_the_own_region_and_nothing_else(string list)
    {
        var (_, account, appointment) = await identity.OfficerAsync(Party.County, "510104", OfficerRole.Maintainer);
        Assert.True(await SeesAsync(Officers.Province("510000"), list, account, appointment));
        Assert.True(await SeesAsync(Officers.Prefecture("510100"), list, account, appointment));
        Assert.True(await SeesAsync(Officers.County("510104"), list, account, appointment));
        Assert.False(await SeesAsync(Officers.Province("520000"), list, account, appointment));
        Assert.False(await SeesAsync(Officers.County("510105"), list, account, appointment));
        Assert.False(await SeesAsync(Officers.University("10610", "510000"), list, account, appointment));
        Assert.False(await SeesAsync(Officers.Employer("510000") with { Roles = new HashSet<OfficerRole> { OfficerRole.Administrator } }, list, account, appointment));
        foreach (var nobody in new[] { Officers.Student(), Officers.National(OfficerRole.Reviewer), Officers.Employer("510000"), Officers.Machine(AccessScopes.Internal) })
            await identity.As(nobody).GetAsync($"/api/identity/{list}").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_universitys_administrator_sees_the_own_people_and_nobody_elses()
    {
        var (_, account, appointment) = await identity.OfficerAsync(Party.University, "10610", OfficerRole.Maintainer);
        var own = Officers.University("10610", "510000") with { OfficeId = Office.IdOf(Party.University, "10610") };
        var other = Officers.University("10611", "500000") with { OfficeId = Office.IdOf(Party.University, "10611") };
        Assert.True(await SeesAsync(own, "accounts", account, appointment));
        Assert.False(await SeesAsync(other, "accounts", account, appointment));
        Assert.True(await SeesAsync(Officers.Province("510000"), "accounts", account, appointment));
    }

    [Fact]
    public async Task A_student_is_in_nobodys_list_of_officers()
    {
        var (_, account, _) = await identity.StudentAsync();
        Assert.False(await SeesAsync(Officers.Province("510000"), "accounts", account, account));
        await identity.As(Officers.Province("510000")).PostAsJsonAsync($"/api/identity/accounts/{account}/lock", new { reason = "试" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task A_locked_account_gets_no_further_token_until_it_is_unlocked()
    {
        var (email, account, _) = await identity.OfficerAsync(Party.County, "510104", OfficerRole.Maintainer);
        var session = await identity.SessionAsync(email);
        await GovernAsync(Officers.Province("520000"), account, "lock", "调查").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await GovernAsync(Officers.Province("510000"), account, "lock", null).RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.reason-required");
        var locked = await GovernAsync(Officers.Province("510000"), account, "lock", "调查").ReadAsync();
        Assert.Equal(["unlock", "close"], locked.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));

        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Forbidden, "account.locked");
        await GovernAsync(Officers.Province("510000"), account, "lock", "调查").RefusedAsync(HttpStatusCode.Conflict, "account.not-in-this-state");
        await GovernAsync(Officers.Province("510000"), account, "unlock", "查清").ReadAsync();
        await identity.SignInAsync(email).ReadAsync();
        await GovernAsync(Officers.Province("510000"), account, "close", "离职").ReadAsync();
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Forbidden, "account.closed");
    }

    [Theory]
    [InlineData(Party.Province, "510000")]
    [InlineData(Party.County, "510107")]
    public async Task Nobody_is_shut_out_from_an_office_that_the_administrators_is_not_above_of(Party kind, string code)
    {
        var (email, account, elsewhere) = await identity.OfficerAsync(kind, code, OfficerRole.Reviewer);
        var county = Officers.County("510106");
        await identity.InviteAsync(county, email, Party.County, "510106", OfficerRole.Maintainer).ReadAsync();
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();

        foreach (var verb in new[] { "lock", "close" })
            await GovernAsync(county, account, verb, "试").RefusedAsync(HttpStatusCode.Forbidden, "account.serves-elsewhere");
        var listed = (await identity.As(county).GetAsync("/api/identity/accounts?limit=200").ReadAsync()).GetProperty("items").EnumerateArray();
        Assert.Equal(0, listed.Single(a => a.GetProperty("id").GetGuid() == account).GetProperty("allowedActions").GetArrayLength());

        await EndAsync(Officers.National(), elsewhere, "调离").ReadAsync();
        await GovernAsync(county, account, "lock", new string('长', 501)).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await GovernAsync(county, account, "close", "离职").ReadAsync();
    }

    [Fact]
    public async Task An_administrator_finds_an_account_by_a_part_of_its_address()
    {
        var (email, account, _) = await identity.OfficerAsync(Party.County, "510104", OfficerRole.Maintainer);
        await identity.OfficerAsync(Party.County, "510104", OfficerRole.Reviewer);

        var found = await identity.As(Officers.County("510104")).GetAsync($"/api/identity/accounts?q={email.Split('@')[0][1..].ToUpperInvariant()}").ReadAsync();
        var others = await identity.As(Officers.County("510105")).GetAsync($"/api/identity/accounts?q={email.Split('@')[0]}").ReadAsync();

        Assert.Equal(account, Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Empty(others.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task An_account_says_which_offices_it_serves_as_far_as_the_administrator_sees_and_is_found_by_their_name()
    {
        var (email, account, appointment) = await identity.OfficerAsync(Party.County, "510108", OfficerRole.Maintainer);
        await identity.InviteAsync(Officers.National(), email, Party.County, "520102", OfficerRole.Reviewer).ReadAsync();
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();

        var found = await identity.As(Officers.Prefecture("510100")).GetAsync("/api/identity/accounts?q=成华").ReadAsync();
        var everywhere = await identity.As(Officers.National()).GetAsync($"/api/identity/accounts?q={email}").ReadAsync();
        var appointments = await identity.As(Officers.Prefecture("510100")).GetAsync($"/api/identity/appointments?account={account}").ReadAsync();

        Assert.Equal(["county 510108 成华区"], OfficesOf(Assert.Single(found.GetProperty("items").EnumerateArray())));
        Assert.Equal(["county 510108 成华区", "county 520102 南明区"], OfficesOf(Assert.Single(everywhere.GetProperty("items").EnumerateArray())));
        var one = Assert.Single(appointments.GetProperty("items").EnumerateArray());
        Assert.Equal((appointment, "county 510108 成华区"), (one.GetProperty("id").GetGuid(), TextOf(one.GetProperty("office"))));
        await EndAsync(Officers.County("510108"), appointment, "调离").ReadAsync();
        Assert.Empty((await identity.As(Officers.Prefecture("510100")).GetAsync("/api/identity/accounts?q=成华").ReadAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task An_ended_appointment_gets_no_further_token()
    {
        var (email, _, appointment) = await identity.OfficerAsync(Party.County, "510104", OfficerRole.Maintainer);
        var session = await identity.SessionAsync(email);
        await EndAsync(Officers.County("510105"), appointment, "调离").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await EndAsync(Officers.County("510104"), appointment, null).RefusedAsync(HttpStatusCode.UnprocessableEntity, "appointment.reason-required");
        await EndAsync(Officers.County("510104"), appointment, new string('长', 501)).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        var ended = await EndAsync(Officers.County("510104"), appointment, "调离").ReadAsync();
        Assert.Equal(0, ended.GetProperty("allowedActions").GetArrayLength());
        await EndAsync(Officers.County("510104"), appointment, "调离").RefusedAsync(HttpStatusCode.Conflict, "appointment.ended");
        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Forbidden, "session.no-appointment");
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var (email, account, appointment) = await identity.OfficerAsync(Party.County, "510104", OfficerRole.Administrator);
        using var me = await identity.WithSessionAsync(await identity.SessionAsync(email));
        await me.PostAsJsonAsync($"/api/identity/accounts/{account}/lock", new { reason = "试" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.your-own");
        await me.PostAsJsonAsync($"/api/identity/appointments/{appointment}/end", new { reason = "试" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "appointment.your-own");
    }

    private Task<HttpResponseMessage> GovernAsync(Actor actor, Guid account, string verb, string? reason) =>
        identity.As(actor).PostAsJsonAsync($"/api/identity/accounts/{account}/{verb}", new { reason });

    private Task<HttpResponseMessage> EndAsync(Actor actor, Guid appointment, string? reason) =>
        identity.As(actor).PostAsJsonAsync($"/api/identity/appointments/{appointment}/end", new { reason });

    private static IEnumerable<string> OfficesOf(JsonElement account) => account.GetProperty("offices").EnumerateArray().Select(TextOf);

    private static string TextOf(JsonElement office) =>
        $"{office.GetProperty("kind").GetString()} {office.GetProperty("regionCode").GetString()} {office.GetProperty("name").GetString()}";

    // An invitation is recognised by its office: 510104 and 10610 are these tests' own.
    private async Task<bool> SeesAsync(Actor actor, string list, Guid account, Guid appointment)
    {
        var items = (await identity.As(actor).GetAsync($"/api/identity/{list}?limit=200").ReadAsync()).GetProperty("items").EnumerateArray();
        return list == "invitations"
            ? items.Any(i => i.GetProperty("office").GetProperty("code").GetString() == "510104")
            : items.Any(i => i.GetProperty("id").GetGuid() == (list == "accounts" ? account : appointment));
    }
}
