using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>REC-5: no password and no hash of one is ever seen: in no answer, no log line, no audit row and no table but its own.</summary>
public sealed class PasswordSecrecyTests(PasswordSecrecyTests.Listening identity) : IClassFixture<PasswordSecrecyTests.Listening>
{
    /// <summary>A service that writes down everything it logs and answers.</summary>
    public sealed class Listening : IdentityFixture, ILoggerProvider
    {
        public Listening() => Set("Logging:LogLevel:Default", "Trace");

        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Writer(Lines);

        void IDisposable.Dispose() => GC.SuppressFinalize(this);

        protected override void Configure(IServiceCollection services)
        {
            base.Configure(services);
            services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(this);
        }

        private sealed class Writer(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    private const string Chosen = "a password nobody sees";
    private const string Later = "the next one unseen too";
    private const string Mistyped = "a passwrod nobody sees";

    [Fact]
    public async Task A_password_is_in_no_answer_no_log_no_audit_row_and_no_other_table()
    {
        var answers = await LiveAsync();
        var hash = await identity.InDatabaseAsync(db => db.Accounts.Where(a => a.Kind == Accounts.AccountKind.Student).Select(a => a.PasswordHash!).SingleAsync());
        string[] secrets = [Chosen, Later, Mistyped, hash];

        Assert.NotEmpty(identity.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(identity.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(answers, answer => answer.Contains(secret, StringComparison.Ordinal)));
        foreach (var (table, row) in await EveryRowAsync())
        {
            Assert.All(secrets.SkipLast(1), secret => Assert.DoesNotContain(secret, row, StringComparison.Ordinal));
            if (table != "accounts") Assert.DoesNotContain(hash, row, StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> LiveAsync()
    {
        var email = IdentityFixture.NewEmail();
        var answers = new List<string>();
        async Task KeepAsync(Task<HttpResponseMessage> sending) => answers.Add(await (await sending).Content.ReadAsStringAsync());

        await KeepAsync(identity.RegisterAsync(email, Chosen));
        await KeepAsync(identity.VerifyAsync(email, await identity.CodeAsync(email), Chosen));
        await KeepAsync(identity.SignInAsync(email, Mistyped));
        await KeepAsync(identity.SignInAsync(email, Chosen));
        using var me = await identity.WithSessionAsync(await identity.SessionAsync(email, Chosen));
        await KeepAsync(me.GetAsync("/api/identity/me"));
        await KeepAsync(me.GetAsync("/api/identity/sessions"));
        await KeepAsync(identity.As(Officers.National(OfficerRole.Administrator)).GetAsync("/api/identity/accounts"));
        await KeepAsync(identity.Anybody.PostAsJsonAsync("/api/identity/password-resets", new { email }));
        await KeepAsync(identity.Anybody.PostAsJsonAsync("/api/identity/password-resets/complete", new { email, code = await identity.CodeAsync(email), password = Later }));
        await KeepAsync(identity.SignInAsync(email, Later));
        return answers;
    }

    private Task<List<(string Table, string Row)>> EveryRowAsync() => identity.InDatabaseAsync(async db =>
    {
        var tables = await db.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").ToListAsync();
        Assert.Contains("audit_entries", tables);
        var rows = new List<(string, string)>();
        foreach (var table in tables.Where(t => t != "offices"))
        {
            await using var command = identity.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"SELECT t::text FROM \"{table}\" t");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add((table, reader.GetString(0)));
        }

        return rows;
    });
}
