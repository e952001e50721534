using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace XibuPlan.TestSupport.Servers;

/// <summary>What the tests need of RabbitMQ's management API.</summary>
internal sealed class RabbitManagement(Uri broker, Uri management)
{
    private static readonly HttpClient Http = new();

    private static readonly object Everything = new { configure = ".*", write = ".*", read = ".*" };

    public async Task<Uri> CreateVirtualHostAsync()
    {
        var name = $"test-{Guid.CreateVersion7():N}";
        var user = Uri.UnescapeDataString(broker.UserInfo.Split(':')[0]);
        await PutAsync($"api/vhosts/{name}", new { });
        await PutAsync($"api/permissions/{name}/{Uri.EscapeDataString(user)}", Everything);
        return new UriBuilder(broker) { Path = name }.Uri;
    }

    private async Task PutAsync(string path, object body)
    {
        // The API starts listening a moment after the broker does.
        await Eventually.True(async () => await TryPutAsync(path, body), what: $"PUT {path}");
    }

    private async Task<bool> TryPutAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(management, path)) { Content = JsonContent.Create(body) };
        var login = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(broker.UserInfo));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(login));
        try
        {
            using var response = await Http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode is null)
        {
            return false;
        }
    }
}
