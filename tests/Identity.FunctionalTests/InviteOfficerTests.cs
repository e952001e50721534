using System.Net;
using System.Net.Http.Json;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Officers come by invitation only, from the own office or one above it.</summary>
public sealed class InviteOfficerTests(IdentityFixture identity)
{
    private static readonly (Party Kind, string Code, string Region)[] Places =
    [
        (Party.National, "000000", "000000"), (Party.Province, "410000", "410000"), (Party.Province, "420000", "420000"), (Party.Prefecture, "410100", "410100"),
        (Party.County, "410102", "410102"), (Party.County, "410202", "410202"), (Party.University, "10459", "410000"), (Party.University, "10486", "420000"),
        (Party.Finance, "000000", "000000"),
    ];

    [Theory]
    [InlineData(Party.National, "000000", "National/000000 410000 420000 410100 410102 410202 10459 10486 Finance/000000")]
    [InlineData(Party.Province, "410000", "410000 410100 410102 410202 10459")]
    [InlineData(Party.Province, "420000", "420000 10486")]
    [InlineData(Party.Prefecture, "410100", "410100 410102")]
    [InlineData(Party.County, "410102", "410102")]
    [InlineData(Party.University, "10459", "10459")]
    [InlineData(Party.Finance, "000000", "Finance/000000")]
    public async Task An_administrator_invites_to_the_own_office_and_below(Party kind, string code, string reach)
    {
        var administrator = Administrator(kind, code);
        foreach (var place in Places)
        {
            var sending = identity.InviteAsync(administrator, IdentityFixture.NewEmail(), place.Kind, place.Code, OfficerRole.Maintainer);
            if (reach.Split(' ').Any(r => r == place.Code || r == $"{place.Kind}/{place.Code}")) Assert.Equal("sent", (await sending.ReadAsync()).GetProperty("state").GetString());
            else await sending.RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        }
    }

    [Theory]
    [InlineData(OfficerRole.Maintainer)]
    [InlineData(OfficerRole.Reviewer)]
    public async Task Nobody_but_an_administrator_invites(OfficerRole role)
    {
        foreach (var officer in new[] { Officers.National(role), Officers.Province("410000", role), Officers.Employer("410000") with { Roles = new HashSet<OfficerRole> { role } } })
            await identity.InviteAsync(officer, IdentityFixture.NewEmail(), Party.County, "410102", OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await identity.InviteAsync(Officers.Student(), IdentityFixture.NewEmail(), Party.County, "410102", OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task An_invitation_that_nobody_has_accepted_is_the_administrators_work_until_it_is_withdrawn()
    {
        var administrator = Administrator(Party.County, "410202");
        async Task<int> WaitingAsync() => (await identity.As(administrator).GetAsync("/api/identity/work").ReadAsync()).GetProperty("items").EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == "invitation.follow-up" && i.GetProperty("mine").GetBoolean()).Sum(i => i.GetProperty("count").GetInt32());
        var before = await WaitingAsync();
        var sent = await identity.InviteAsync(administrator, IdentityFixture.NewEmail(), Party.County, "410202", OfficerRole.Maintainer).ReadAsync();

        Assert.Equal(before + 1, await WaitingAsync());
        await identity.As(administrator).PostAsync($"/api/identity/invitations/{sent.GetProperty("id").GetGuid()}/withdraw", null).ReadAsync();
        Assert.Equal(before, await WaitingAsync());
        await identity.As(Officers.County("410202", OfficerRole.Reviewer)).GetAsync("/api/identity/work").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task The_invited_person_chooses_the_password_and_acts_for_the_office()
    {
        var (email, account, _) = await identity.OfficerAsync(Party.University, "10459", OfficerRole.Reviewer, OfficerRole.Maintainer);
        using var officer = await identity.WithSessionAsync(await identity.SessionAsync(email));
        var me = await officer.GetAsync("/api/identity/me").ReadAsync();
        var actor = me.GetProperty("actor");
        Assert.Equal((account, "university", "410000", "10459", "郑州大学"), (actor.GetProperty("accountId").GetGuid(), actor.GetProperty("party").GetString(),
            actor.GetProperty("region").GetString(), actor.GetProperty("universityCode").GetString(), actor.GetProperty("officeName").GetString()));
        Assert.Equal(["maintainer", "reviewer"], actor.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(1, me.GetProperty("appointments").GetArrayLength());
        Assert.Equal("郑州大学", Assert.Single(me.GetProperty("offices").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_invitation_works_once_and_not_after_it_was_withdrawn()
    {
        var email = IdentityFixture.NewEmail();
        var sent = await identity.InviteAsync(Officers.Province("410000"), email, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        Assert.Equal(["resend", "withdraw"], sent.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        var token = await identity.TokenAsync(email);
        var path = $"/api/identity/invitations/{sent.GetProperty("id").GetGuid()}/withdraw";
        await identity.As(Officers.Province("420000")).PostAsync(path, null).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await identity.As(Officers.Province("410000")).PostAsync(path, null).ReadAsync();
        await identity.As(Officers.Province("410000")).PostAsync(path, null).RefusedAsync(HttpStatusCode.Conflict, "invitation.not-in-this-state");
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");
        await identity.AcceptAsync("nobody's token").RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");

        var other = IdentityFixture.NewEmail();
        await identity.InviteAsync(Officers.National(), other, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        var good = await identity.TokenAsync(other);
        var twice = await Task.WhenAll(identity.AcceptAsync(good), identity.AcceptAsync(good));
        Assert.Single(twice, a => a.IsSuccessStatusCode);
    }

    [Fact]
    public async Task An_officer_takes_up_a_second_office_with_the_own_password_and_chooses_between_them()
    {
        var (email, account, _) = await identity.OfficerAsync(Party.County, "410102", OfficerRole.Maintainer);
        await identity.InviteAsync(Officers.National(), email, Party.County, "410202", OfficerRole.Reviewer).ReadAsync();
        var token = await identity.TokenAsync(email);
        await identity.AcceptAsync(token, "not the account's password").RefusedAsync(HttpStatusCode.Unauthorized, "invitation.password-of-account");
        Assert.Equal(account, (await identity.AcceptAsync(token).ReadAsync()).GetProperty("accountId").GetGuid());

        var office = Office.IdOf(Party.County, "410202");
        var opened = await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { email, password = IdentityFixture.Password, officeId = office }).ReadAsync();
        Assert.Equal("410202", opened.GetProperty("actor").GetProperty("region").GetString());
        Assert.Equal("410102", (await identity.SignInAsync(email).ReadAsync()).GetProperty("actor").GetProperty("region").GetString());
    }

    [Fact]
    public async Task A_students_address_takes_up_no_office()
    {
        var (email, _, _) = await identity.StudentAsync();
        await identity.InviteAsync(Officers.National(), email, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        await identity.AcceptAsync(await identity.TokenAsync(email)).RefusedAsync(HttpStatusCode.Conflict, "invitation.students-address");
    }

    [Fact]
    public async Task An_address_that_somebody_registered_and_nobody_proved_takes_up_an_office()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email, "a stranger's password").ReadAsync();
        var code = await identity.CodeAsync(email);
        await identity.InviteAsync(Officers.National(), email, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        var token = await identity.TokenAsync(email);
        await identity.AcceptAsync(token, "short").RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");
        await identity.AcceptAsync(token).ReadAsync();

        Assert.Equal(("county", "410102"), await ActorAsync(email));
        await identity.VerifyAsync(email, code, "a stranger's password").RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        await identity.SignInAsync(email, "a stranger's password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
    }

    [Theory]
    [InlineData(Party.National, Party.Finance)]
    [InlineData(Party.Finance, Party.National)]
    public async Task Who_certifies_does_not_acknowledge_for_finance(Party first, Party second)
    {
        var (email, _, appointment) = await identity.OfficerAsync(first, "000000", OfficerRole.Reviewer);
        await identity.InviteAsync(Officers.National(), email, second, "000000", OfficerRole.Maintainer).ReadAsync();
        var token = await identity.TokenAsync(email);
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.certifies-and-acknowledges");

        await identity.As(Officers.National()).PostAsJsonAsync($"/api/identity/appointments/{appointment}/end", new { reason = "调离" }).ReadAsync();
        await identity.AcceptAsync(token).ReadAsync();
    }

    [Fact]
    public async Task A_weak_first_password_leaves_the_invitation_open()
    {
        var email = IdentityFixture.NewEmail();
        await identity.InviteAsync(Officers.National(), email, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        var token = await identity.TokenAsync(email);
        await identity.AcceptAsync(token, "short").RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");
        await identity.AcceptAsync(token).ReadAsync();
    }

    [Fact]
    public async Task An_invitation_says_what_it_is_for()
    {
        await identity.InviteAsync(Officers.National(), "nowhere", Party.County, "410102", OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await identity.InviteAsync(Officers.National(), IdentityFixture.NewEmail(), Party.County, "410102").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await identity.InviteAsync(Officers.National(), IdentityFixture.NewEmail(), Party.County, "419999", OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await identity.As(Officers.National()).PostAsJsonAsync("/api/identity/invitations",
            new { office = new { kind = "county", code = "410102" }, email = IdentityFixture.NewEmail(), roles = new[] { "maintainer" }, until = identity.Real.Now.AddDays(-1) })
            .RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<(string? Party, string? Region)> ActorAsync(string email)
    {
        var actor = (await identity.SignInAsync(email).ReadAsync()).GetProperty("actor");
        return (actor.GetProperty("party").GetString(), actor.GetProperty("region").GetString());
    }

    private static Actor Administrator(Party kind, string code)
    {
        var region = Places.Single(p => p.Kind == kind && p.Code == code).Region;
        return new Actor(Guid.CreateVersion7(), kind, RegionCode.Parse(region))
        {
            OfficeId = Office.IdOf(kind, code),
            UniversityCode = kind == Party.University ? code : null,
            Roles = new HashSet<OfficerRole> { OfficerRole.Administrator },
        };
    }
}
