using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>
/// A request that goes from the gateway to a service, its database and by way of the broker to the next service, with a log entry, metrics
/// and console output: something of everything that the pages show.
/// </summary>
internal static class Story
{
    public const string Trace = "00000000000000000000000000000aaa";
    private const ulong Millisecond = 1_000_000;

    public static async Task<RunningDashboard> StartAsync(params string[] settings)
    {
        var dashboard = await RunningDashboard.StartAsync(settings);
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        byte[] Span(string name, ulong id, ulong parent, int kind, ulong from, ulong to, bool error = false, params byte[][] tags) =>
            Sent.Span(name, Trace, id, parent, now - ((300 - from) * Millisecond), now - ((300 - to) * Millisecond), error, kind, tags);

        await dashboard.SendAsync("traces", "gateway", Span("POST /api/recruitment/{**rest}", 1, 0, 2, 0, 120, tags: Sent.Tag("http.route", "/api/recruitment/{**rest}")),
            Span("POST", 2, 1, 3, 5, 115, tags: Sent.Tag("http.request.method", "POST")));
        await dashboard.SendAsync("traces", "recruitment", Span("POST /confirmations", 3, 2, 2, 10, 110, tags: Sent.Tag("http.route", "/confirmations")),
            Span("recruitment", 4, 3, 3, 20, 60, tags: [Sent.Tag("db.system.name", "postgresql"), Sent.Tag("db.namespace", "recruitment"), Sent.Tag("db.query.text", "UPDATE applications SET state = $1")]),
            Span("outbox AdmissionConfirmed", 5, 3, 1, 130, 150, tags: Sent.Tag("messaging.system", "rabbitmq")));
        await dashboard.SendAsync("traces", "service-management", Span("OnAdmissionConfirmed", 6, 5, 5, 160, 290, error: true, tags: Sent.Tag("messaging.system", "rabbitmq")));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("monthly run", Sent.TraceId(0xbbb), 9, 0, now - (900 * Millisecond), now - (100 * Millisecond), kind: 1));
        await dashboard.SendAsync("logs", "recruitment", Sent.Log("""{"admitted":"张三","seats":3}""", at: now - (220 * Millisecond), trace: Trace, span: 3), Sent.Log("a quiet detail", severity: 5, at: now - (219 * Millisecond)));
        await dashboard.SendAsync("logs", "service-management", Sent.Log("the term could not be opened", severity: 17, at: now - (50 * Millisecond), trace: Trace, span: 6));
        await SendMetricsAsync(dashboard, now);
        return dashboard;
    }

    /// <summary>A directory as the built-in host keeps it, with what two resources have printed.</summary>
    public static string HostDirectory()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-host-");
        var logs = directory.CreateSubdirectory("logs").FullName;
        File.WriteAllText(Path.Combine(logs, "placement.log"), "info: placement is ready\nwarn: \u001b[31mred\u001b[0m words\n");
        File.WriteAllText(Path.Combine(logs, "subsidy.log"), "info: subsidy is ready\n");
        return directory.FullName;
    }

    private static async Task SendMetricsAsync(RunningDashboard dashboard, ulong now)
    {
        foreach (var (ago, n) in new (ulong Ago, ulong Count)[] { (40, 0), (30, 1), (20, 2), (10, 4), (0, 7) })
        {
            var at = now - (ago * 1000 * Millisecond);
            await dashboard.SendAsync("metrics", "recruitment", Sent.Counter("confirmations", 10 * n, at, "provincial"), Sent.Counter("confirmations", 3 * n, at, "national"),
                Sent.Histogram("request.duration", at, [10, 100], [10 * n, 4 * n, n], Trace, "ms"));
        }
    }
}
