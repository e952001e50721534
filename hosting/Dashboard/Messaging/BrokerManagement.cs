using System.Net;
using System.Text.Json;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>What RabbitMQ's management API tells.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The queues of the broker's virtual host, or why they are not known.</summary>
    public async Task<(IReadOnlyList<QueueView> Queues, MessagingRefusal? Refusal)> QueuesAsync(Broker broker, CancellationToken stop)
    {
        if (broker.Management is null) return ([], MessagingRefusal.NoManagement);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(broker.Management, $"/api/queues/{Uri.EscapeDataString(broker.VirtualHost)}"));
        request.Headers.Authorization = broker.Login;
        try
        {
            using var response = await _http.SendAsync(request, stop);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) return ([], MessagingRefusal.LoginRefused);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(stop);
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: stop);
            return ([.. json.RootElement.EnumerateArray().Select(Read).OrderBy(queue => queue.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is TaskCanceledException && !stop.IsCancellationRequested))
        {
            return ([], MessagingRefusal.BrokerAway);
        }
    }

    public void Dispose() => _http.Dispose();

    // A queue that has just been declared has no numbers yet.
    private static QueueView Read(JsonElement queue) => new(
        queue.GetProperty("name").GetString()!, Number(queue, "messages_ready"), Number(queue, "messages_unacknowledged"), (int)Number(queue, "consumers"),
        Rate(queue, "publish_details"), Rate(queue, "deliver_get_details"), Rate(queue, "ack_details"),
        queue.TryGetProperty("state", out var state) ? state.GetString() : null);

    private static long Number(JsonElement queue, string name) =>
        queue.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : 0;

    private static double Rate(JsonElement queue, string name) =>
        queue.TryGetProperty("message_stats", out var stats) && stats.TryGetProperty(name, out var details) ? Math.Round(details.GetProperty("rate").GetDouble(), 2) : 0;
}
