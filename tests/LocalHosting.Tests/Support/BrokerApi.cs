using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using XibuPlan.TestSupport.Servers;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>A queue that must survive, by the broker's management API (which listens a moment after the broker does).</summary>
internal sealed class BrokerApi(Uri broker, Uri management)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new();

    public async Task CreateDurableQueueAsync(string name)
    {
        using var response = await SendAsync(HttpMethod.Put, name, JsonContent.Create(new { durable = true }));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Returns when the queue is there: a broker that has just returned may answer before it has recovered its queues.</summary>
    /// <exception cref="TimeoutException">It is not; the message carries the last answer.</exception>
    public async Task AwaitQueueAsync(string name)
    {
        var last = "none";
        try
        {
            await Eventually.True(
                async () =>
                {
                    using var response = await SendAsync(HttpMethod.Get, name, content: null);
                    last = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
                    return response.StatusCode == HttpStatusCode.OK;
                },
                Patience,
                $"{name} is there");
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"No queue {name}; the last answer: {last}", e);
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string queue, HttpContent? content) => Eventually.Value(
        async () =>
        {
            using var request = new HttpRequestMessage(method, new Uri(management, $"api/queues/%2F/{queue}")) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(broker.UserInfo)));
            try
            {
                return await Http.SendAsync(request);
            }
            catch (HttpRequestException)
            {
                return null;
            }
        },
        Patience,
        "the management API answers");
}
