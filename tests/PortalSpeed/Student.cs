using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using XibuPlan.TestSupport.Servers;
using Cookie = Microsoft.Playwright.Cookie;

namespace XibuPlan.PortalSpeed;

/// <summary>A student of this measurement, registered and signed in over the gateway.</summary>
internal static class Student
{
    /// <summary>The session's cookie, for a browser.</summary>
    public static async Task<Cookie> RegisterAsync(Uri gateway)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = gateway };
        client.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        var (email, password) = ($"{Guid.CreateVersion7():N}@student.example", "Wo-Yao-Qu-Xibu");
        await PostAsync(client, "/api/identity/registrations", new { email, password });
        var code = await Eventually.Value(async () => (await client.GetFromJsonAsync<JsonArray>($"/api/identity/demo/mailbox?email={Uri.EscapeDataString(email)}"))!
            .Select(letter => letter!["code"]?.GetValue<string>()).FirstOrDefault(c => c is not null));
        var proof = await PostAsync(client, "/api/identity/registrations/verify", new { email, code, password });
        await PostAsync(client, "/session", new { loginTicket = proof["loginTicket"]!.GetValue<string>() });
        var session = cookies.GetCookies(gateway).Single();
        return new Cookie { Name = session.Name, Value = session.Value, Url = gateway.ToString() };
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonNode>() ?? new JsonObject();
    }
}
