using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Asks a replica over HTTP whether it is well: each on its own port, so that one sick replica shows.</summary>
internal static class HttpProbe
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1), AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    public static Probe For(HttpProbeAnnotation probe, Func<Uri?> address) => new(probe.Key, async stop =>
    {
        if (address() is not { } root)
        {
            return "Has no address yet.";
        }

        try
        {
            using var response = await Http.GetAsync(new Uri(root, probe.Path), stop);
            return (int)response.StatusCode == probe.StatusCode ? null : $"{probe.Path} answered {(int)response.StatusCode} instead of {probe.StatusCode}.";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return e is TaskCanceledException ? $"{probe.Path} did not answer in {Http.Timeout.TotalSeconds} s." : e.Message;
        }
    });
}
