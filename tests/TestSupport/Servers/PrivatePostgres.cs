using Aspire.Hosting.Local;

namespace XibuPlan.TestSupport.Servers;

/// <summary>This test process's own PostgreSQL server: fast because its data need not survive.</summary>
internal static class PrivatePostgres
{
    /// <summary>Starts it; returns the superuser's connection string.</summary>
    public static async Task<string> StartAsync()
    {
        var settings = new PostgresSettings(TestDirectory.NewPath("postgres"), FreePort.Find(), "postgres", RandomText.Password()) { Durable = false };
        var server = new TestServer(new PostgresServer(settings, TestDirectory.Owner).PrepareAsync);
        await server.StartAsync(() => PostgresServer.AnswersAsync(settings.ConnectionString, CancellationToken.None));
        return settings.ConnectionString;
    }
}
