using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>REC-5: a student registers and proves the address.</summary>
public sealed class RegisterTests(IdentityFixture identity)
{
    [Fact]
    public async Task A_student_registers_proves_the_address_and_signs_in()
    {
        var email = IdentityFixture.NewEmail();
        var answer = await identity.RegisterAsync(email).ReadAsync();
        Assert.Equal($"{email[0]}***@example.cn", answer.GetProperty("codeSentTo").GetString());

        var verified = await identity.VerifyAsync(email, await identity.CodeAsync(email)).ReadAsync();
        var opened = await identity.SignInAsync(email).ReadAsync();

        Assert.Equal(verified.GetProperty("accountId").GetGuid(), opened.GetProperty("actor").GetProperty("accountId").GetGuid());
        Assert.Equal("student", opened.GetProperty("actor").GetProperty("party").GetString());
        using var student = await identity.WithSessionAsync(opened.GetProperty("sessionKey").GetString()!);
        var me = await student.GetAsync("/api/identity/me").ReadAsync();
        Assert.Equal(email, me.GetProperty("email").GetString());
    }

    [Fact]
    public async Task The_login_ticket_of_a_proof_opens_one_session_without_the_password()
    {
        var (_, account, ticket) = await identity.StudentAsync();
        var opened = await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { loginTicket = ticket }).ReadAsync();
        Assert.Equal(account, opened.GetProperty("actor").GetProperty("accountId").GetGuid());
        await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { loginTicket = ticket }).RefusedAsync(HttpStatusCode.Unauthorized, "session.ticket-not-accepted");
    }

    [Fact]
    public async Task An_address_that_is_in_use_gets_the_same_answer_as_a_new_one()
    {
        var email = IdentityFixture.NewEmail();
        var first = await identity.RegisterAsync(email);
        var whenNew = await first.Content.ReadAsStringAsync();
        await identity.VerifyAsync(email, await identity.CodeAsync(email)).ReadAsync();

        var second = await identity.RegisterAsync(email.ToUpperInvariant().Replace("EXAMPLE.CN", "example.cn", StringComparison.Ordinal), "another password altogether");
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(whenNew, await second.Content.ReadAsStringAsync(), ignoreCase: true);
        Assert.False((await identity.MailsAsync(email))[0].TryGetProperty("code", out var code) && code.GetString() is not null);
        await identity.SignInAsync(email).ReadAsync();
        await identity.SignInAsync(email, "another password altogether").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
    }

    [Fact]
    public async Task Who_did_not_prove_the_address_registers_again_and_the_last_code_holds()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email, "the first password").ReadAsync();
        var firstCode = await identity.CodeAsync(email);
        await identity.RegisterAsync(email, "the second password").ReadAsync();
        var secondCode = await identity.CodeAsync(email);

        if (firstCode != secondCode) await identity.VerifyAsync(email, firstCode).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        await identity.SignInAsync(email, "the second password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        await identity.VerifyAsync(email, secondCode, "the second password").ReadAsync();
        await identity.SignInAsync(email, "the second password").ReadAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SecretsDesk.CodesPerHour)]
    public async Task Who_proves_the_address_sets_the_password_whoever_registered_it_last(int strangers)
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email, "the owner's password").ReadAsync();
        for (var i = 0; i < strangers; i++) await identity.RegisterAsync(email, "a stranger's password").ReadAsync();

        await identity.VerifyAsync(email, await identity.CodeAsync(email), "the owner's password").ReadAsync();

        await identity.SignInAsync(email, "a stranger's password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        await identity.SignInAsync(email, "the owner's password").ReadAsync();
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_the_code_too_which_then_still_works()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email).ReadAsync();
        var code = await identity.CodeAsync(email);
        await identity.VerifyAsync(email, code, "short").RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");
        await identity.VerifyAsync(email, code).ReadAsync();
    }

    [Fact]
    public async Task A_wrong_code_counts_and_after_five_the_right_one_is_dead()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email).ReadAsync();
        var code = await identity.CodeAsync(email);
        var wrong = Enumerable.Range(0, 12).Select(_ => identity.VerifyAsync(email, code == "000000" ? "000001" : "000000"));
        foreach (var answer in await Task.WhenAll(wrong)) await Task.FromResult(answer).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");

        await identity.VerifyAsync(email, code).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        var account = await identity.InDatabaseAsync(db => db.Accounts.Where(a => a.Email == email).Select(a => a.Id).SingleAsync());
        Assert.Equal(OneTimeSecret.Tries, await identity.InDatabaseAsync(db => db.OneTimeSecrets.Where(s => s.AccountId == account).Select(s => s.WrongTries).SingleAsync()));
    }

    [Fact]
    public async Task A_wrong_code_and_an_unknown_address_get_the_same_answer()
    {
        var email = IdentityFixture.NewEmail();
        await identity.RegisterAsync(email).ReadAsync();
        var code = await identity.CodeAsync(email);
        var known = await identity.VerifyAsync(email, code == "000000" ? "000001" : "000000").RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        var unknown = await identity.VerifyAsync(IdentityFixture.NewEmail(), code).RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
        Assert.Equal(known.GetProperty("detail").GetString(), unknown.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Nobodys_mailbox_is_flooded()
    {
        var email = IdentityFixture.NewEmail();
        for (var i = 0; i < SecretsDesk.CodesPerHour + 2; i++) await identity.RegisterAsync(email).ReadAsync();
        Assert.Equal(SecretsDesk.CodesPerHour, (await identity.MailsAsync(email)).Length);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    public async Task A_weak_password_is_refused_saying_why(string password)
    {
        var problem = await identity.RegisterAsync(IdentityFixture.NewEmail(), password).RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty("password").EnumerateArray());
    }

    [Fact]
    public async Task A_password_too_long_to_hash_is_refused() =>
        await identity.RegisterAsync(IdentityFixture.NewEmail(), string.Concat(Enumerable.Repeat("abcde", 26))).RefusedAsync(HttpStatusCode.UnprocessableEntity, "account.weak-password");

    [Fact]
    public async Task An_unreadable_address_is_refused() =>
        await identity.RegisterAsync("not an address").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
}
