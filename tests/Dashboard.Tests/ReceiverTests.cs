using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class ReceiverTests
{
    private static readonly byte[] Spans = Sent.Request("placement", Sent.Span());

    [Fact]
    public async Task Requests_that_are_wrong_get_the_status_that_says_how()
    {
        await using var dashboard = await RunningDashboard.StartAsync("MaxRequestBytes=1000");
        var bomb = Packed(new byte[2_000_000]);

        Assert.Equal(HttpStatusCode.OK, (await dashboard.PostAsync("/v1/traces", Spans)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.PostAsync("/v1/traces", Packed(Spans), encoding: "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.PostAsync("/v1/traces", Spans[..^3])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.PostAsync("/v1/traces", Spans, encoding: "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.PostAsync("/v1/logs", Sent.Text("{"), "application/json")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await dashboard.PostAsync("/v1/traces", new byte[1001])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await dashboard.PostAsync("/v1/traces", bomb, encoding: "gzip")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await dashboard.PostAsync("/v1/traces", Spans, "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await dashboard.PostAsync("/v1/traces", Spans, encoding: "br")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await dashboard.Http.GetAsync("/v1/traces")).StatusCode);
    }

    [Fact]
    public async Task Without_the_right_key_nothing_is_taken()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        dashboard.Http.DefaultRequestHeaders.Remove("x-otlp-api-key");
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.PostAsync("/v1/traces", Spans)).StatusCode);
        dashboard.Http.DefaultRequestHeaders.Add("x-otlp-api-key", RunningDashboard.Key + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.PostAsync("/v1/traces", Spans)).StatusCode);

        Assert.Empty(await dashboard.NamesAsync(""));
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("cut", "3")]
    [InlineData("large", "8")]
    [InlineData("packed", "0")]
    [InlineData("zip", "12")]
    [InlineData("key", "16")]
    public async Task GRPC_calls_get_the_status_that_says_how_it_went(string fault, string status)
    {
        await using var dashboard = await RunningDashboard.StartAsync("MaxRequestBytes=1000");
        using var http = new HttpClient();
        var isPacked = fault is "packed" or "zip";
        var message = fault switch { "cut" => Spans[..^1], "large" => new byte[1500], "packed" => Packed(Spans), _ => Spans };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{dashboard.GrpcUrl}/opentelemetry.proto.collector.trace.v1.TraceService/Export")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Framed(message, isPacked)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.Add("x-otlp-api-key", fault == "key" ? "wrong" : RunningDashboard.Key);
        if (isPacked) request.Headers.Add("grpc-encoding", fault == "zip" ? "zip" : "gzip");

        using var response = await http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(status, response.TrailingHeaders.GetValues("grpc-status").Single());
        await dashboard.StoredAsync();
        Assert.Equal(status == "0" ? 1 : 0, (await dashboard.NamesAsync("")).Length);
    }

    [Fact]
    public async Task What_does_not_fit_is_told_as_a_partial_success()
    {
        await using var dashboard = await RunningDashboard.StartAsync("MaxWaitingBytes=10");

        using var response = await dashboard.PostAsync("/v1/traces", Spans);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // partial_success { rejected_spans: 1, … }
        Assert.Equal([0x0A], (await response.Content.ReadAsByteArrayAsync())[..1]);
        Assert.Equal(1, dashboard.Intake.Dropped);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Framed(byte[] message, bool isPacked)
    {
        var framed = new byte[5 + message.Length];
        framed[0] = isPacked ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, 5);
        return framed;
    }
}
