using System.Net;
using System.Net.Http.Json;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>REC-5: a student registers and proves the address.</summary>
public sealed class RegisterTests(IdentityFixture identity) : IClassFixture<IdentityFixture>
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
}
