using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Dashboard.Store;
using Xunit;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>A dashboard on free ports, with a key and a token.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    public const string Key = "sender's-key";
    public const string Token = "person's-token";

    private readonly WebApplication _app;

    private RunningDashboard(WebApplication app)
    {
        _app = app;
        Url = app.Urls.First();
        GrpcUrl = app.Urls.Last();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Url) };
        Http.DefaultRequestHeaders.Add("x-otlp-api-key", Key);
    }

    public string Url { get; }

    public string GrpcUrl { get; }

    /// <summary>Shows the sender's key and no person's token.</summary>
    public HttpClient Http { get; }

    public Intake Intake => _app.Services.GetRequiredService<Intake>();

    public static async Task<RunningDashboard> StartAsync(params string[] settings)
    {
        var app = DashboardServer.Create(
            ["--Dashboard:Port=0", "--Dashboard:GrpcPort=0", $"--Dashboard:OtlpKey={Key}", $"--Dashboard:Token={Token}", .. settings.Select(s => $"--Dashboard:{s}")]);
        await app.StartAsync();
        return new RunningDashboard(app);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type = "application/x-protobuf", string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        return await Http.PostAsync(path, content);
    }

    /// <summary>Sends and waits until it is stored.</summary>
    public async Task SendAsync(string signal, string service, params byte[][] items)
    {
        using var response = await PostAsync($"/v1/{signal}", Sent.Request(service, items));
        Assert.True(response.IsSuccessStatusCode);
        await StoredAsync();
    }

    /// <summary>Waits until nothing waits to be stored.</summary>
    public async Task StoredAsync()
    {
        for (var i = 0; i < 500 && Intake.WaitingBytes > 0; i++) await Task.Delay(10);
        Assert.Equal(0, Intake.WaitingBytes);
    }

    /// <summary>What the read API answers a person.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        return JsonDocument.Parse(await TextAsync(path)).RootElement;
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<string> TextAsync(string path)
    {
        using var response = await SendAsPersonAsync(HttpMethod.Get, path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsPersonAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-api-key", Token);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> ImportAsync(byte[] file, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/telemetry/import") { Content = new ByteArrayContent(file) };
        request.Headers.Add("x-api-key", Token);
        if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        return await Http.SendAsync(request);
    }

    /// <summary>An answer that does not end, line by line.</summary>
    public async Task<StreamReader> LinesAsync(HttpRequestMessage request)
    {
        request.Headers.Add("x-api-key", Token);
        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    public async Task<string[]> NamesAsync(string query) =>
        [.. (await GetAsync($"/api/views/traces?{query}")).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("name").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
