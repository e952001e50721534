using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>How the first person comes into a system that is no demo.</summary>
public sealed class FirstAdministratorTests(IdentityFixture identity)
{
    [Fact]
    public async Task The_log_shows_the_code_once_and_who_accepts_it_can_invite_everybody_else()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        var (first, second) = (new Heard(), new Heard());
        await using var one = Start(database, first, "head@example.cn");
        using var client = one.CreateClient();
        await using var two = Start(database, second, "head@example.cn");
        using var other = two.CreateClient();
        var code = Assert.Single(first.Codes);
        Assert.Empty(second.Codes);

        await client.PostAsJsonAsync("/api/identity/invitations/accept", new { token = code, password = IdentityFixture.Password }).ReadAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of(Officers.Machine(AccessScopes.Internal)));
        var actor = (await client.PostAsJsonAsync("/internal/sessions", new { email = "head@example.cn", password = IdentityFixture.Password }).ReadAsync()).GetProperty("actor");
        Assert.Equal(("national", "administrator"), (actor.GetProperty("party").GetString(), actor.GetProperty("roles")[0].GetString()));

        // There is an administrator: another address in the setting changes nothing.
        var third = new Heard();
        await using var three = Start(database, third, "another@example.cn");
        using var last = three.CreateClient();
        await last.PostAsJsonAsync("/api/identity/invitations/accept", new { token = code, password = IdentityFixture.Password })
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "invitation.not-accepted");
        Assert.Empty(third.Codes);
        await using var scope = three.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Invitations.CountAsync());
    }

    [Fact]
    public async Task A_stranger_who_registers_the_administrators_address_first_keeps_nobody_out()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        var heard = new Heard();
        await using var service = Start(database, heard, "head@example.cn");
        using var client = service.CreateClient();
        await client.PostAsJsonAsync("/api/identity/registrations", new { email = "head@example.cn", password = "a stranger's password" }).ReadAsync();
        await client.PostAsJsonAsync("/api/identity/invitations/accept", new { token = Assert.Single(heard.Codes), password = IdentityFixture.Password }).ReadAsync();
    }

    [Fact]
    public async Task A_setting_that_is_no_address_stops_the_start()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        await using var wrong = Start(database, new Heard(), "nobody");
        var fault = Assert.ThrowsAny<Exception>(() => wrong.Server);
        Assert.Contains("Bootstrap:AdministratorEmail", fault.ToString(), StringComparison.Ordinal);
    }

    private WebApplicationFactory<IdentityDbContext> Start(string database, Heard heard, string email) => identity.WithWebHostBuilder(host => host
        .UseSetting("ConnectionStrings:database", database).UseSetting("Demo:Enabled", "false").UseSetting("Bootstrap:AdministratorEmail", email)
        .ConfigureTestServices(services => services.AddLogging(logging => logging.AddProvider(heard))));

    /// <summary>Keeps the invitation codes that were logged.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Codes { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> values && values.FirstOrDefault(v => v.Key == "Code").Value is string code) Codes.Add(code);
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
