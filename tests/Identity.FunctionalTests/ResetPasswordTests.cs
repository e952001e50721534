using System.Net;
using System.Net.Http.Json;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>REC-5: nobody looks a password up; its owner sets a new one.</summary>
public sealed class ResetPasswordTests(IdentityFixture identity)
{
    private const string NewPassword = "another fine password";

    [Fact]
    public async Task The_owner_of_the_address_sets_a_new_password_and_old_sessions_end()
    {
        var (email, account, _) = await identity.StudentAsync();
        var session = await identity.SessionAsync(email);
        await AskAsync(email).ReadAsync();
        var answer = await CompleteAsync(email, await identity.CodeAsync(email)).ReadAsync();

        Assert.Equal(account, answer.GetProperty("accountId").GetGuid());
        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        await identity.SignInAsync(email, NewPassword).ReadAsync();
    }

    [Fact]
    public async Task A_new_password_ends_a_lock_out()
    {
        var (email, _, _) = await identity.StudentAsync();
        for (var i = 0; i < 5; i++) await identity.SignInAsync(email, "a wrong password");
        await AskAsync(email).ReadAsync();
        await CompleteAsync(email, await identity.CodeAsync(email)).ReadAsync();
        await identity.SignInAsync(email, NewPassword).ReadAsync();
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answers()
    {
        var (email, _, _) = await identity.StudentAsync();
        var unknown = IdentityFixture.NewEmail();
        Assert.Equal(await (await AskAsync(email)).Content.ReadAsStringAsync(), await (await AskAsync(unknown)).Content.ReadAsStringAsync());
        Assert.Empty(await identity.MailsAsync(unknown));

        var code = await identity.CodeAsync(email);
        var wrong = await CompleteAsync(email, code == "000000" ? "000001" : "000000").RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        var nobody = await CompleteAsync(unknown, code).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        Assert.Equal(wrong.GetProperty("detail").GetString(), nobody.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_registrations_code_resets_no_password_and_the_other_way_round()
    {
        var (email, _, _) = await identity.StudentAsync();
        await AskAsync(email).ReadAsync();
        await identity.VerifyAsync(email, await identity.CodeAsync(email)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");

        var unproved = IdentityFixture.NewEmail();
        await identity.RegisterAsync(unproved).ReadAsync();
        await CompleteAsync(unproved, await identity.CodeAsync(unproved)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
    }

    [Fact]
    public async Task The_new_password_follows_the_policy_too()
    {
        var (email, _, _) = await identity.StudentAsync();
        await AskAsync(email).ReadAsync();
        var code = await identity.CodeAsync(email);
        await CompleteAsync(email, code, "short").RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");
        await CompleteAsync(email, code).ReadAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string email) => identity.Anybody.PostAsJsonAsync("/api/identity/password-resets", new { email });

    private Task<HttpResponseMessage> CompleteAsync(string email, string code, string password = NewPassword) =>
        identity.Anybody.PostAsJsonAsync("/api/identity/password-resets/complete", new { email, code, password });
}
