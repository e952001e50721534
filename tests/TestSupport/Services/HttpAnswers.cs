using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Http;
using Xunit;

namespace XibuPlan.TestSupport.Services;

/// <summary>Reads answers and asserts refusals by their permanent codes.</summary>
public static class HttpAnswers
{
    /// <summary>The body of a 2xx answer; anything else fails the test with the answer's text.</summary>
    public static async Task<T> ReadAsync<T>(this Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>(JsonDefaults.Options))!;
    }

    /// <summary>The body of a 2xx answer as JSON.</summary>
    public static Task<JsonElement> ReadAsync(this Task<HttpResponseMessage> sending) => sending.ReadAsync<JsonElement>();

    /// <summary>Asserts a refusal; returns the problem details.</summary>
    public static async Task<JsonElement> RefusedAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status, string code)
    {
        using var answer = await sending;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"Expected {(int)status} {code}, got {(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    /// <summary>Sends JSON with an If-Match header: a review of the version that was seen.</summary>
    public static Task<HttpResponseMessage> PostSeenAsync(this HttpClient client, string path, long revision, object? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }, options: JsonDefaults.Options) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        return client.SendAsync(request);
    }
}
