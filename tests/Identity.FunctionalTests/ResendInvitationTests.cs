using System.Net;
using System.Net.Http.Json;
using XibuPlan.Identity.Invitations;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>An invitation that nobody has accepted is sent again, by the real clock.</summary>
public sealed class ResendInvitationTests(ResendInvitationTests.OwnClock identity) : IClassFixture<ResendInvitationTests.OwnClock>
{
    // The county of the one test that counts what is late.
    private const string Late = "410103";

    private static readonly Actor Province = Officers.Province("410000");

    /// <summary>A service whose clock these tests alone move; they run one after another.</summary>
    public sealed class OwnClock : IdentityFixture;

    [Fact]
    public async Task The_new_token_works_and_the_old_one_is_dead()
    {
        var (email, id) = await InviteAsync();
        var old = await identity.TokenAsync(email);
        identity.Real.Now += TimeSpan.FromDays(6);
        var resent = await ResendAsync(Province, id).ReadAsync();

        Assert.Equal((id, "sent", identity.Real.Now, identity.Real.Now + Invitation.Life), (resent.GetProperty("id").GetGuid(), resent.GetProperty("state").GetString(),
            resent.GetProperty("sentAt").GetDateTimeOffset(), resent.GetProperty("expiresAt").GetDateTimeOffset()));
        Assert.Equal(2, (await identity.MailsAsync(email)).Length);
        await identity.AcceptAsync(old).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");
        identity.Real.Now += TimeSpan.FromDays(6);
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();
        await ResendAsync(Province, id).RefusedAsync(HttpStatusCode.Conflict, "invitation.not-in-this-state");
    }

    [Fact]
    public async Task One_whose_time_is_over_stands_in_the_way_of_a_second_one_and_is_sent_again()
    {
        var (email, id) = await InviteAsync(Late);
        identity.Real.Now += Invitation.Life;
        await identity.InviteAsync(Province, email, Party.County, Late, OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-invited");
        Assert.Equal(1, await OverdueAsync());

        await ResendAsync(Province, id).ReadAsync();
        Assert.Equal(0, await OverdueAsync());
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();
    }

    [Fact]
    public async Task One_whose_appointment_would_be_over_is_withdrawn_and_sent_anew()
    {
        var (email, id) = await InviteAsync(until: identity.Real.Now.AddDays(2));
        identity.Real.Now += TimeSpan.FromDays(2);
        await ResendAsync(Province, id).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.term-over");
        await identity.As(Province).PostAsync($"/api/identity/invitations/{id}/withdraw", null).ReadAsync();
        await ResendAsync(Province, id).RefusedAsync(HttpStatusCode.Conflict, "invitation.not-in-this-state");
        await identity.InviteAsync(Province, email, Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
    }

    [Fact]
    public async Task Nobody_is_invited_again_to_an_office_that_has_closed()
    {
        var opened = await identity.As(Officers.Province("410000", OfficerRole.Maintainer)).PostAsJsonAsync("/api/identity/employers",
            new { name = $"单位{Guid.CreateVersion7():N}", provinceCode = "410000", email = IdentityFixture.NewEmail() }).ReadAsync();
        await identity.As(Officers.Province("410000", OfficerRole.Maintainer))
            .PostAsJsonAsync($"/api/identity/offices/{opened.GetProperty("office").GetProperty("id").GetGuid()}/close", new { reason = "歇业" }).ReadAsync();
        await ResendAsync(Province, opened.GetProperty("invitation").GetProperty("id").GetGuid()).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.office-closed");
    }

    [Fact]
    public async Task Only_an_administrator_of_the_office_or_of_one_above_sends_it_again()
    {
        var (email, id) = await InviteAsync();
        await ResendAsync(Officers.Province("420000"), id).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await ResendAsync(Officers.Province("410000", OfficerRole.Reviewer), id).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await ResendAsync(Province, Guid.CreateVersion7()).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        Assert.Single(await identity.MailsAsync(email));
        await ResendAsync(Officers.County("410102"), id).ReadAsync();
        await ResendAsync(Officers.National(), id).ReadAsync();
    }

    private async Task<(string Email, Guid Id)> InviteAsync(string county = "410102", DateTimeOffset? until = null)
    {
        var email = IdentityFixture.NewEmail();
        var sent = await identity.As(Province).PostAsJsonAsync("/api/identity/invitations",
            new { office = new { kind = "county", code = county }, email, roles = new[] { "maintainer" }, until }).ReadAsync();
        return (email, sent.GetProperty("id").GetGuid());
    }

    private Task<HttpResponseMessage> ResendAsync(Actor administrator, Guid id) =>
        identity.As(administrator).PostAsync($"/api/identity/invitations/{id}/resend", null);

    private async Task<int> OverdueAsync() => (await identity.As(Officers.County(Late)).GetAsync("/api/identity/work").ReadAsync()).GetProperty("items").EnumerateArray()
        .Single(i => i.GetProperty("key").GetString() == "invitation.follow-up").GetProperty("overdue").GetInt32();
}
