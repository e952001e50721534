using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Identity.Contracts;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Identity as a demo, with a real clock that stands still until a test moves it.</summary>
public class IdentityFixture : ServiceFixture<IdentityDbContext>
{
    public const string AdminPassword = "the-demo-password";
    public const string FinanceSecret = "the-finance-secret";
    public const string Password = "correct horse battery";

    public IdentityFixture()
        : base("identity", typeof(IdentityEvents).Assembly)
    {
        Set("Demo:Enabled", "true");
        Set("Demo:AdminPassword", AdminPassword);
        Set("Demo:FinanceSecret", FinanceSecret);
        Real.Now = TimeProvider.System.GetUtcNow();
    }

    /// <summary>The clock of sessions, codes and lock-outs.</summary>
    public TestClock Real { get; } = new();

    /// <summary>The gateway, with its own credentials.</summary>
    public HttpClient Gateway => As(Officers.Machine(AccessScopes.Internal));

    /// <summary>Somebody who is not signed in.</summary>
    public HttpClient Anybody => As(null);

    /// <summary>An address that no other test uses.</summary>
    public static string NewEmail() => $"p{Guid.CreateVersion7():N}@example.cn";

    /// <summary>What was mailed to an address, newest first.</summary>
    public async Task<JsonElement[]> MailsAsync(string email) =>
        await Anybody.GetAsync($"/api/identity/demo/mailbox?email={Uri.EscapeDataString(email)}").ReadAsync<JsonElement[]>();

    /// <summary>The code of the newest mail.</summary>
    public async Task<string> CodeAsync(string email) => (await MailsAsync(email))[0].GetProperty("code").GetString()!;

    /// <summary>The invitation token of the newest mail.</summary>
    public async Task<string> TokenAsync(string email) => (await MailsAsync(email))[0].GetProperty("token").GetString()!;

    public Task<HttpResponseMessage> RegisterAsync(string email, string password = Password) =>
        Anybody.PostAsJsonAsync("/api/identity/registrations", new { email, password });

    public Task<HttpResponseMessage> VerifyAsync(string email, string code, string password = Password) =>
        Anybody.PostAsJsonAsync("/api/identity/registrations/verify", new { email, code, password });

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password) =>
        Gateway.PostAsJsonAsync("/internal/sessions", new { email, password });

    public Task<HttpResponseMessage> ExchangeAsync(string sessionKey) =>
        Gateway.PostAsJsonAsync("/internal/sessions/token", new { sessionKey });

    /// <summary>Registers and verifies a student; returns the account.</summary>
    public async Task<(string Email, Guid Account, string Ticket)> StudentAsync()
    {
        var email = NewEmail();
        await RegisterAsync(email).ReadAsync();
        var verified = await VerifyAsync(email, await CodeAsync(email)).ReadAsync();
        return (email, verified.GetProperty("accountId").GetGuid(), verified.GetProperty("loginTicket").GetString()!);
    }

    /// <summary>Signs a person in and returns the session key.</summary>
    public async Task<string> SessionAsync(string email, string password = Password) =>
        (await SignInAsync(email, password).ReadAsync()).GetProperty("sessionKey").GetString()!;

    /// <summary>A client with a token of Identity's own for the session.</summary>
    public async Task<HttpClient> WithSessionAsync(string sessionKey)
    {
        var token = (await ExchangeAsync(sessionKey).ReadAsync()).GetProperty("accessToken").GetString()!;
        return WithToken(token);
    }

    public HttpClient WithToken(string token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Invites somebody; the inviter needs the right to.</summary>
    public Task<HttpResponseMessage> InviteAsync(Actor inviter, string email, Party kind, string code, params OfficerRole[] roles) =>
        As(inviter).PostAsJsonAsync("/api/identity/invitations", new { office = new { kind, code }, email, roles }, JsonDefaults.Options);

    public Task<HttpResponseMessage> AcceptAsync(string token, string password = Password) =>
        Anybody.PostAsJsonAsync("/api/identity/invitations/accept", new { token, password });

    /// <summary>An officer by invitation of the national administrator.</summary>
    public async Task<(string Email, Guid Account, Guid Appointment)> OfficerAsync(Party kind, string code, params OfficerRole[] roles)
    {
        var email = NewEmail();
        await InviteAsync(Officers.National(), email, kind, code, roles).ReadAsync();
        var accepted = await AcceptAsync(await TokenAsync(email)).ReadAsync();
        return (email, accepted.GetProperty("accountId").GetGuid(), accepted.GetProperty("appointmentId").GetGuid());
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton(new RealClock(Real));
}
