using System.Text.Json.Serialization;

namespace XibuPlan.YearSimulator.Http;

/// <summary>A program with its own client credentials: finance.</summary>
internal sealed class Machine(Gateway gateway, string clientId, string secret)
{
    private string? _token;

    /// <summary>Reads, in the form that is asked for.</summary>
    public Task<Answer> GetAsync(string path, string accept, CancellationToken cancel) =>
        SendAsync(new Call(HttpMethod.Get, path) { Accept = accept }, cancel);

    /// <summary>Does something that may be refused.</summary>
    public Task<Answer> PostAsync(string path, object body, CancellationToken cancel) => SendAsync(Call.Of(HttpMethod.Post, path, body), cancel);

    private async Task<Answer> SendAsync(Call call, CancellationToken cancel)
    {
        _token ??= await TokenAsync(cancel);
        var answer = await gateway.SendAsync(call, headers => headers.Authorization = new("Bearer", _token), cancel);
        if (answer.Status != 401) return answer;
        _token = await TokenAsync(cancel);
        return await gateway.SendAsync(call, headers => headers.Authorization = new("Bearer", _token), cancel);
    }

    private async Task<string> TokenAsync(CancellationToken cancel)
    {
        var form = new Call(HttpMethod.Post, "/api/identity/token")
        {
            Body = $"grant_type=client_credentials&client_id={Uri.EscapeDataString(clientId)}&client_secret={Uri.EscapeDataString(secret)}",
            ContentType = "application/x-www-form-urlencoded",
        };
        return (await gateway.SendAsync(form, null, cancel)).As<Granted>().AccessToken;
    }

    private sealed record Granted([property: JsonPropertyName("access_token")] string AccessToken);
}
