using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;

namespace XibuPlan.DashboardLoad;

/// <summary>Requests that are wrong in every way that a sender or a stranger can think of; each must get the status that says how.</summary>
internal sealed class Fuzz(string url, string grpcUrl, string key, int seed)
{
    private const int AtOnce = 8;
    private const int TooLarge = (4 * 1024 * 1024) + 1;

    private static readonly string[] Signals = ["traces", "logs", "metrics"];
    private static readonly string[] GrpcServices = ["trace.v1.TraceService", "logs.v1.LogsService", "metrics.v1.MetricsService"];
    private static readonly string[] Faults = ["cut off", "changed", "random", "random as JSON", "not gzip", "wrong key", "wrong type", "gRPC: cut off", "gRPC: changed", "gRPC: wrong length", "gRPC: wrong key"];

    /// <summary>What a fault may be answered with. Changed bytes may still be right.</summary>
    private static readonly Dictionary<string, string[]> Right = new(StringComparer.Ordinal)
    {
        ["cut off"] = ["400"],
        ["changed"] = ["200", "400"],
        ["random"] = ["200", "400"],
        ["random as JSON"] = ["400"],
        ["not gzip"] = ["400"],
        ["wrong key"] = ["401"],
        ["wrong type"] = ["415"],
        ["too large"] = ["413"],
        ["too large unpacked"] = ["413"],
        ["gRPC: cut off"] = ["3"],
        ["gRPC: changed"] = ["0", "3"],
        ["gRPC: wrong length"] = ["3"],
        ["gRPC: wrong key"] = ["16"],
    };

    private readonly ConcurrentDictionary<(string Fault, string Status), int> _counts = [];
    private readonly byte[][] _valid = [Requests.Spans("fuzz", 0, 3), Requests.Logs("fuzz", 3), Requests.Metrics("fuzz", 0, 3)];
    private readonly byte[] _bomb = Packed(new byte[TooLarge]);
    private int _number;

    public IEnumerable<KeyValuePair<(string Fault, string Status), int>> Counts => _counts.OrderBy(one => one.Key);

    /// <summary>Answers that no such fault should get.</summary>
    public IEnumerable<string> Wrong => _counts.Keys.Where(one => !Right[one.Fault].Contains(one.Status)).Select(one => $"{one.Fault}: {one.Status}");

    public static async Task<int> RunAsync(int requests)
    {
        await using var dashboard = await DashboardProcess.StartAsync();
        var fuzz = new Fuzz(dashboard.Url, dashboard.GrpcUrl, DashboardProcess.Key, seed: 1);
        await fuzz.SendAsync(requests / 10);
        var before = dashboard.Megabytes;
        await fuzz.SendAsync(requests);
        foreach (var ((fault, status), count) in fuzz.Counts) Console.WriteLine($"{fault,-20} {status,-4} {count,7:N0}");
        using var http = dashboard.Client();
        var answers = dashboard.IsAlive && (await Requests.PostAsync(http, "/v1/traces", fuzz._valid[0])).StatusCode == HttpStatusCode.OK;
        Console.WriteLine($"Memory {before:N0} MB after the first tenth, {dashboard.Megabytes:N0} MB at the end. {(answers ? "Still takes what is right." : "Does NOT answer.")}");
        foreach (var wrong in fuzz.Wrong) Console.WriteLine($"WRONG {wrong}");
        return answers && !fuzz.Wrong.Any() ? 0 : 1;
    }

    /// <summary>Sends so many requests, several at once.</summary>
    public Task SendAsync(int requests)
    {
        var last = _number + requests;
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = new Uri(url) };
            http.DefaultRequestHeaders.Add("x-otlp-api-key", key);
            using var stranger = new HttpClient { BaseAddress = new Uri(url) };
            stranger.DefaultRequestHeaders.Add("x-otlp-api-key", key + "?");
            for (int number; (number = Interlocked.Increment(ref _number)) <= last;)
            {
                // The large ones are few: they cost a thousand times as much.
                var fault = (number % 1000) switch { 0 => "too large", 500 => "too large unpacked", _ => Faults[number % Faults.Length] };
                var status = await SendAsync(http, stranger, fault, new Random(seed + number));
                _counts.AddOrUpdate((fault, status), 1, (_, count) => count + 1);
            }
        })));
    }

    private async Task<string> SendAsync(HttpClient http, HttpClient stranger, string fault, Random random)
    {
        var signal = random.Next(Signals.Length);
        var (path, service, valid) = ($"/v1/{Signals[signal]}", GrpcServices[signal], _valid[signal]);
        var cut = valid[..random.Next(1, valid.Length)];
        return fault switch
        {
            "cut off" => await StatusAsync(http, path, cut),
            "changed" => await StatusAsync(http, path, Changed(valid, random)),
            "random" => await StatusAsync(http, path, Noise(random)),
            "random as JSON" => await StatusAsync(http, path, Noise(random), "application/json"),
            "not gzip" => await StatusAsync(http, path, valid, encoding: "gzip"),
            "wrong key" => await StatusAsync(stranger, path, valid),
            "wrong type" => await StatusAsync(http, path, valid, "text/plain"),
            "too large" => await StatusAsync(http, path, new byte[TooLarge]),
            "too large unpacked" => await StatusAsync(http, path, _bomb, encoding: "gzip"),
            "gRPC: cut off" => await CallAsync(http, service, Requests.Framed(cut)),
            "gRPC: changed" => await CallAsync(http, service, Requests.Framed(Changed(valid, random))),
            "gRPC: wrong length" => await CallAsync(http, service, Requests.Framed(valid)[..^1]),
            "gRPC: wrong key" => await CallAsync(stranger, service, Requests.Framed(valid)),
            _ => throw new InvalidOperationException(fault),
        };
    }

    private static async Task<string> StatusAsync(HttpClient http, string path, byte[] body, string type = "application/x-protobuf", string? encoding = null)
    {
        using var answer = await Requests.PostAsync(http, path, body, type, encoding);
        return $"{(int)answer.StatusCode}";
    }

    private async Task<string> CallAsync(HttpClient http, string service, byte[] framed) => await Requests.CallAsync(http, grpcUrl, service, framed) ?? "none";

    private static byte[] Changed(byte[] valid, Random random)
    {
        var bytes = (byte[])valid.Clone();
        for (var n = random.Next(1, 6); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
