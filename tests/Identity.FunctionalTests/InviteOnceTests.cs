using System.Net;
using System.Net.Http.Json;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>An address has one open invitation to an office, and none to an office that its owner acts for.</summary>
public sealed class InviteOnceTests(IdentityFixture identity)
{
    [Fact]
    public async Task An_address_is_invited_to_an_office_once_until_the_invitation_is_withdrawn()
    {
        var email = IdentityFixture.NewEmail();
        var sent = await InviteAsync(email).ReadAsync();
        await InviteAsync(email).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-invited");
        await InviteAsync(email.ToUpperInvariant()).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-invited");
        Assert.Single(await identity.MailsAsync(email));

        await identity.InviteAsync(Officers.National(), email, Party.County, "410105", OfficerRole.Maintainer).ReadAsync();
        await identity.As(Officers.County("410104")).PostAsync($"/api/identity/invitations/{sent.GetProperty("id").GetGuid()}/withdraw", null).ReadAsync();
        await InviteAsync(email).ReadAsync();
    }

    [Fact]
    public async Task Of_two_invitations_of_one_address_at_the_same_moment_one_is_sent()
    {
        for (var round = 0; round < 5; round++)
        {
            var email = IdentityFixture.NewEmail();
            var sendings = await Task.WhenAll(InviteAsync(email), InviteAsync(email.ToUpperInvariant()));
            Assert.Single(sendings, s => s.IsSuccessStatusCode);
            await Task.FromResult(sendings.Single(s => !s.IsSuccessStatusCode)).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-invited");
            Assert.Single(await identity.MailsAsync(email));
        }
    }

    [Fact]
    public async Task Who_acts_for_the_office_is_not_invited_to_it_until_the_appointment_has_ended()
    {
        var (email, account, appointment) = await identity.OfficerAsync(Party.County, "410104", OfficerRole.Maintainer);
        await InviteAsync(email).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-appointed");
        await InviteAsync(email.ToUpperInvariant()).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-appointed");
        // An office learns nothing of people who act elsewhere only.
        await identity.InviteAsync(Officers.County("410105"), email, Party.County, "410105", OfficerRole.Maintainer).ReadAsync();

        await identity.As(Officers.County("410104")).PostAsJsonAsync($"/api/identity/appointments/{appointment}/end", new { reason = "调整岗位" }).ReadAsync();
        await InviteAsync(email).ReadAsync();
        Assert.Equal(account, (await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync()).GetProperty("accountId").GetGuid());
    }

    // Invitations from before this was asked at sending may still be on their way.
    [Fact]
    public async Task Nobody_is_appointed_twice_at_one_office_by_an_older_invitation()
    {
        var (email, _, _) = await identity.OfficerAsync(Party.County, "410104", OfficerRole.Maintainer);
        var token = await identity.InDatabaseAsync(async db =>
        {
            var office = await db.Offices.FindAsync(Office.IdOf(Party.County, "410104"));
            db.Add(Invitation.Send(office!, email, [OfficerRole.Reviewer], until: null, Actor.System, identity.Real.Now, out var older));
            await db.SaveChangesAsync();
            return older;
        });
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-appointed");
    }

    private Task<HttpResponseMessage> InviteAsync(string email) =>
        identity.InviteAsync(Officers.County("410104"), email, Party.County, "410104", OfficerRole.Reviewer);
}
