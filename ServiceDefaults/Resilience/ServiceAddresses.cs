using Microsoft.Extensions.Configuration;

namespace XibuPlan.ServiceDefaults.Resilience;

/// <summary>
/// Resolves <c>http://placement</c> to where the host runs it, from <c>services:placement:http:0</c> (Aspire's convention; its
/// service-discovery package is not to be had).
/// </summary>
public sealed class ServiceAddresses(IConfiguration configuration) : DelegatingHandler
{
    /// <summary>The address of a service, or null where the host names none.</summary>
    public static Uri? Of(IConfiguration configuration, string service) =>
        configuration[$"services:{service}:http:0"] is { } address ? new Uri(address) : null;

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } wanted && Of(configuration, wanted.Host) is { } address)
            request.RequestUri = new Uri(address, wanted.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
