using System.Text.Json;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>What a person is answered who asks for something to be done.</summary>
internal sealed record Asked(int Status, int Moved, string? Code)
{
    public static Task<Asked> GetAsync(RunningDashboard dashboard, string path) => AskAsync(dashboard, HttpMethod.Get, path);

    public static Task<Asked> PostAsync(RunningDashboard dashboard, string path) => AskAsync(dashboard, HttpMethod.Post, path);

    private static async Task<Asked> AskAsync(RunningDashboard dashboard, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        using var response = await dashboard.Http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return new Asked(
            (int)response.StatusCode, answer.TryGetProperty("moved", out var moved) ? moved.GetInt32() : 0, answer.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
