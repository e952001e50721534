using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace XibuPlan.DashboardLoad;

/// <summary>Spans from several services at once at a given rate, then the pages with everything full.</summary>
internal static class Load
{
    private const int Batch = 200;
    private const int SpansKept = 20_000;
    private const int LogsKept = 10_000;
    private const int SeriesKept = 2_000;

    private static readonly string[] Services = ["gateway", "recruitment", "placement", "service-management", "subsidy"];

    /// <summary>Returns 0 when nothing was lost.</summary>
    public static async Task<int> RunAsync(int rate, int seconds)
    {
        await using var dashboard = await DashboardProcess.StartAsync();
        using var http = dashboard.Client();
        Console.WriteLine($"Load average before: {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}. {rate:N0} spans a second for {seconds} s from {Services.Length} services, every other one by gRPC.");
        var began = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(Services.Select((service, i) => Task.Run(() => SendAsync(dashboard, service, i % 2 == 1, rate / Services.Length, seconds))));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var spans = sent.Sum(one => one.Spans);
        var delays = sent.SelectMany(one => one.Milliseconds).Order().ToList();
        Console.WriteLine($"{spans:N0} spans sent in {took:N1} s ({spans / took:N0} a second); answers after {delays[delays.Count / 2]:N1} ms (median), {delays[delays.Count * 99 / 100]:N0} ms (99th percentile); {sent.Sum(one => one.Failed)} requests failed.");
        var lost = await LostAsync(http, sent);
        await FillAsync(http);
        Console.WriteLine($"Memory at full buffers ({Services.Length} × {SpansKept:N0} spans, {LogsKept:N0} log entries, {SeriesKept:N0} series): {dashboard.Megabytes:N0} MB.");
        await PagesAsync(http, Requests.TraceId(Services[0], sent[0].Spans - 1));
        return lost == 0 && sent.Sum(one => one.Failed) == 0 ? 0 : 1;
    }

    private static async Task<Sender> SendAsync(DashboardProcess dashboard, string service, bool grpc, int rate, int seconds)
    {
        using var http = dashboard.Client();
        var sender = new Sender(service);
        var began = Stopwatch.GetTimestamp();
        for (var batch = 0; batch < rate * seconds / Batch; batch++)
        {
            // By the clock: a batch that was late does not make the next ones late.
            var due = TimeSpan.FromSeconds((double)batch * Batch / rate) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            var request = Requests.Spans(service, sender.Spans, Batch);
            var at = Stopwatch.GetTimestamp();
            var isTaken = grpc
                ? await Requests.CallAsync(http, dashboard.GrpcUrl, "trace.v1.TraceService", Requests.Framed(request)) == "0"
                : (await Requests.PostAsync(http, "/v1/traces", request)).StatusCode == HttpStatusCode.OK;
            sender.Milliseconds.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            sender.Spans += Batch;
            if (!isTaken) sender.Failed++;
        }

        return sender;
    }

    /// <summary>Nothing is lost when nothing was dropped or refused and each service's newest spans, as many as its quota, are there.</summary>
    private static async Task<long> LostAsync(HttpClient http, Sender[] sent)
    {
        JsonElement told;
        do
        {
            told = JsonDocument.Parse(await http.GetStringAsync("/api/telemetry/resources")).RootElement;
        }
        while (told.GetProperty("waitingBytes").GetInt64() > 0);
        var missing = 0L;
        foreach (var sender in sent)
        {
            var held = told.GetProperty("services").EnumerateArray().Single(service => service.GetProperty("name").GetString() == sender.Service).GetProperty("spans").GetInt64();
            missing += Math.Min(SpansKept, sender.Spans) - held;
            using var newest = await http.GetAsync($"/api/views/traces/{Requests.TraceId(sender.Service, sender.Spans - 1)}");
            if (!newest.IsSuccessStatusCode) missing++;
        }

        var lost = told.GetProperty("dropped").GetInt64() + told.GetProperty("refused").GetInt64() + missing;
        Console.WriteLine($"Lost: {lost} (dropped {told.GetProperty("dropped")}, refused {told.GetProperty("refused")}, missing within the quotas {missing}).");
        return lost;
    }

    private static async Task FillAsync(HttpClient http)
    {
        foreach (var service in Services)
        {
            for (var i = 0; i < LogsKept; i += 1000) (await Requests.PostAsync(http, "/v1/logs", Requests.Logs(service, 1000))).EnsureSuccessStatusCode();
            for (var i = 0; i < SeriesKept; i += 500) (await Requests.PostAsync(http, "/v1/metrics", Requests.Metrics(service, i, 500))).EnsureSuccessStatusCode();
        }

        while (JsonDocument.Parse(await http.GetStringAsync("/api/telemetry/resources")).RootElement.GetProperty("waitingBytes").GetInt64() > 0) await Task.Delay(20);
    }

    private static async Task PagesAsync(HttpClient http, string trace)
    {
        (string What, string Path)[] pages =
        [
            ("traces", "/api/views/traces"), ("full-text search", "/api/views/traces?q=nothing-like-this"), ("by attribute", "/api/views/traces?q=@http.attribute.3:=value"),
            ("slowest first", "/api/views/traces?sort=duration"), ("one trace", $"/api/views/traces/{trace}"), ("logs", "/api/views/logs"), ("logs by text", "/api/views/logs?q=volunteer+77"),
            ("completion", "/api/telemetry/fields?signal=traces"), ("map", "/api/telemetry/map"), ("histogram, 2,000 series together", "/api/telemetry/metrics/series?service=subsidy&meter=load&name=request.duration"),
        ];
        foreach (var (what, path) in pages)
        {
            var times = new List<double>();
            for (var i = 0; i < 7; i++)
            {
                var at = Stopwatch.GetTimestamp();
                (await http.GetAsync(path)).EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            }

            Console.WriteLine($"  {what,-34} {times.Order().ElementAt(3),6:N0} ms (median of 7)");
        }
    }

    private sealed class Sender(string service)
    {
        public string Service => service;

        public long Spans { get; set; }

        public int Failed { get; set; }

        public List<double> Milliseconds { get; } = [];
    }
}
