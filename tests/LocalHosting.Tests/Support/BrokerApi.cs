using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using XibuPlan.TestSupport.Servers;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>A queue that must survive, by the broker's management API (which listens a moment after the broker does).</summary>
internal sealed class BrokerApi(Uri broker, Uri management)
{
    private static readonly HttpClient Http = new();

    public async Task CreateDurableQueueAsync(string name)
    {
        using var response = await SendAsync(HttpMethod.Put, name, JsonContent.Create(new { durable = true }));
        response.EnsureSuccessStatusCode();
    }

    public async Task<bool> HasQueueAsync(string name)
    {
        using var response = await SendAsync(HttpMethod.Get, name, content: null);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string queue, HttpContent? content) => Eventually.Value(async () =>
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
    });
}
