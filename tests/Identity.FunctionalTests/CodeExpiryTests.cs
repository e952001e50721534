using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Sessions;
using XibuPlan.Identity.Start;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>What ends by itself, on the real clock: the programme's clock never plays a part.</summary>
public sealed class CodeExpiryTests(CodeExpiryTests.OwnClock identity) : IClassFixture<CodeExpiryTests.OwnClock>
{
    /// <summary>A service whose clock these tests alone move; they run one after another.</summary>
    public sealed class OwnClock : IdentityFixture;

    [Fact]
    public async Task A_code_is_dead_after_ten_minutes()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email).ReadAsync();
        var code = await identity.CodeAsync(email);
        identity.Real.Now += OneTimeSecret.CodeLife;
        await identity.VerifyAsync(email, code).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
    }

    [Fact]
    public async Task A_login_ticket_is_dead_after_five_minutes()
    {
        var (_, _, ticket) = await identity.StudentAsync();
        identity.Real.Now += OneTimeSecret.TicketLife;
        await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { loginTicket = ticket }).RefusedAsync(HttpStatusCode.Unauthorized, "session.ticket-not-accepted");
    }

    [Fact]
    public async Task An_invitation_is_dead_after_seven_days_and_says_so_to_the_inviter()
    {
        var email = IdentityFixture.NewEmail();
        var sent = await identity.InviteAsync(Officers.National(), email, Party.Province, "410000", OfficerRole.Maintainer).ReadAsync();
        var token = await identity.TokenAsync(email);
        identity.Real.Now += TimeSpan.FromDays(7);
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");
        await identity.AcceptAsync(token).RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");
        var listed = await identity.As(Officers.National()).GetAsync("/api/identity/invitations?state=expired&limit=200").ReadAsync();
        Assert.Contains(listed.GetProperty("items").EnumerateArray(), i => i.GetProperty("id").GetGuid() == sent.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_lock_out_passes_after_fifteen_minutes()
    {
        var (email, _, _) = await identity.StudentAsync();
        for (var i = 0; i < 5; i++) await identity.SignInAsync(email, "a wrong password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        identity.Clock.Now += TimeSpan.FromDays(1); // The programme's clock ends no lock-out.
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        identity.Real.Now += TimeSpan.FromMinutes(15);
        await identity.SignInAsync(email).ReadAsync();
    }

    [Fact]
    public async Task An_idle_session_gets_no_token_and_one_in_use_ends_after_twelve_hours()
    {
        var (email, _, _) = await identity.StudentAsync();
        var idle = await identity.SessionAsync(email);
        var used = await identity.SessionAsync(email);
        for (var hour = 1; hour <= 11; hour++)
        {
            identity.Real.Now += TimeSpan.FromHours(1);
            await identity.ExchangeAsync(used).ReadAsync();
        }

        await identity.ExchangeAsync(idle).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        identity.Real.Now += Session.Longest - TimeSpan.FromHours(11);
        await identity.ExchangeAsync(used).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
    }

    [Fact]
    public async Task An_appointment_with_an_end_gets_no_token_after_it()
    {
        var email = IdentityFixture.NewEmail();
        await AppointedForAnHourAsync(email, "county", "410102");
        var session = await identity.SessionAsync(email);
        await identity.ExchangeAsync(session).ReadAsync();
        identity.Real.Now += TimeSpan.FromHours(1);
        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Forbidden, "session.no-appointment");
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Forbidden, "session.no-appointment");
    }

    [Fact]
    public async Task After_an_appointment_has_lapsed_the_officer_takes_the_same_office_up_again_or_the_one_that_did_not_go_with_it()
    {
        var email = IdentityFixture.NewEmail();
        var lapsed = await AppointedForAnHourAsync(email, "finance", "000000");
        await identity.InviteAsync(Officers.National(), email, Party.Finance, "000000", OfficerRole.Maintainer).RefusedAsync(HttpStatusCode.Conflict, "invitation.already-appointed");
        var other = IdentityFixture.NewEmail();
        await AppointedForAnHourAsync(other, "finance", "000000");

        identity.Real.Now += TimeSpan.FromHours(1);
        await identity.InviteAsync(Officers.National(), email, Party.Finance, "000000", OfficerRole.Maintainer).ReadAsync();
        await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync();
        await identity.SessionAsync(email);
        var ended = await identity.InDatabaseAsync(db => db.Appointments.IgnoreQueryFilters().SingleAsync(a => a.Id == lapsed));
        Assert.Equal((ended.Until, "任期届满"), (ended.EndedAt, ended.EndReason));

        await identity.InviteAsync(Officers.National(), other, Party.National, "000000", OfficerRole.Maintainer).ReadAsync();
        await identity.AcceptAsync(await identity.TokenAsync(other)).ReadAsync();
    }

    private async Task<Guid> AppointedForAnHourAsync(string email, string kind, string code)
    {
        await identity.As(Officers.National()).PostAsJsonAsync("/api/identity/invitations",
            new { office = new { kind, code }, email, roles = new[] { "maintainer" }, until = identity.Real.Now.AddHours(1) }).ReadAsync();
        return (await identity.AcceptAsync(await identity.TokenAsync(email)).ReadAsync()).GetProperty("appointmentId").GetGuid();
    }

    [Fact]
    public async Task What_has_served_is_removed_and_what_has_not_stays()
    {
        await identity.StudentAsync();
        identity.Real.Now += TimeSpan.FromDays(8);
        var (email, _, _) = await identity.StudentAsync();
        Assert.True(await CleanUpAsync() >= 3);
        Assert.Equal(0, await CleanUpAsync());
        Assert.Single(await identity.MailsAsync(email));
    }

    [Fact]
    public async Task An_account_that_nobody_proved_goes_after_seven_days_and_one_with_a_code_on_its_way_stays()
    {
        var (proved, _, _) = await identity.StudentAsync();
        var (left, asked) = (IdentityFixture.NewEmail(), IdentityFixture.NewEmail());
        await identity.RegisterAsync(left).ReadAsync();
        await identity.RegisterAsync(asked).ReadAsync();
        await CleanUpAsync();
        Assert.Equal((true, true, true), (await IsThereAsync(proved), await IsThereAsync(left), await IsThereAsync(asked)));

        identity.Real.Now += Account.UnprovedLife + TimeSpan.FromMinutes(1);
        await identity.RegisterAsync(asked).ReadAsync();
        await CleanUpAsync();
        Assert.Equal((true, false, true), (await IsThereAsync(proved), await IsThereAsync(left), await IsThereAsync(asked)));
        await identity.VerifyAsync(asked, await identity.CodeAsync(asked)).ReadAsync();
    }

    private Task<int> CleanUpAsync() => identity.Services.GetRequiredService<CleanUp>().RunAsync(TestContext.Current.CancellationToken);

    private Task<bool> IsThereAsync(string email) => identity.InDatabaseAsync(db => db.Accounts.IgnoreQueryFilters().AnyAsync(a => a.Email == email));
}
