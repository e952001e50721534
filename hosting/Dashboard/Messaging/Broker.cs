using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using XibuPlan.Dashboard.Hosting;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>A RabbitMQ broker: where it is and how one logs in.</summary>
/// <param name="Management">Its management API; null: the plugin is not there.</param>
internal sealed record Broker(string Name, Uri Uri, Uri? Management)
{
    /// <summary>AMQP's rule: no path is the virtual host <c>/</c>, a path is the name after its slash.</summary>
    public string VirtualHost => Uri.AbsolutePath is "" or "/" ? "/" : Uri.UnescapeDataString(Uri.AbsolutePath[1..]);

    /// <summary>Without the password.</summary>
    public string Address => $"{Uri.Scheme}://{Uri.Authority}{Uri.AbsolutePath.TrimEnd('/')}";

    public AuthenticationHeaderValue Login => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Uri.UserInfo))));
}

/// <summary>Finds the broker: the one in the settings, else the one that the host runs.</summary>
internal sealed class Brokers(DashboardSettings settings, AppHost host)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Null: this dashboard knows no broker.</summary>
    public async Task<Broker?> FindAsync(CancellationToken stop)
    {
        if (settings.BrokerUri is { } uri) return new Broker(uri.Host, uri, settings.BrokerManagement);
        return await host.SendAsync(HttpMethod.Get, "/brokers", stop) is (200, var json) ? JsonSerializer.Deserialize<List<Broker>>(json, Format)?.FirstOrDefault() : null;
    }
}
