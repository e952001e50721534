using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using XibuPlan.ServiceDefaults.Resilience;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>
/// Puts the service's own token on calls to other services' <c>/internal</c> routes: client credentials of Identity with the scope
/// <see cref="AccessScopes.Internal"/>, kept until shortly before they end.
/// </summary>
public sealed class InternalToken(IConfiguration configuration, string service) : DelegatingHandler
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _one = new(1, 1);
    private (string Token, DateTimeOffset Until)? _kept;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> TokenAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_kept is { } kept && kept.Until > TimeProvider.System.GetUtcNow()) return kept.Token;
            using var request = new HttpRequestMessage(HttpMethod.Post, "http://identity/api/identity/token")
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = service,
                    ["client_secret"] = configuration["Internal:ClientSecret"] ?? throw new InvalidOperationException("Internal:ClientSecret is not set."),
                    ["scope"] = AccessScopes.Internal,
                }),
            };
            using var answer = await base.SendAsync(request, cancel);
            answer.EnsureSuccessStatusCode();
            var token = (await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel))!;
            _kept = (token.AccessToken, TimeProvider.System.GetUtcNow().AddSeconds(token.ExpiresIn) - Early);
            return token.AccessToken;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _one.Dispose();
        base.Dispose(disposing);
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}

/// <summary>Registration of typed clients of other services.</summary>
public static class InternalClientExtensions
{
    /// <summary>A typed client of <c>http://&lt;service&gt;/internal</c>, with the caller's own credentials, addresses and resilience.</summary>
    /// <param name="service">The calling service's client id.</param>
    /// <param name="other">The service that is called.</param>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IHostApplicationBuilder builder, string service, string other)
        where TClient : class => builder.AddInternalClient<TClient>(service).ConfigureHttpClient(client => client.BaseAddress = new Uri($"http://{other}/internal/"));

    /// <summary>A typed client that names the service in each request, as <c>http://&lt;service&gt;/internal/…</c>.</summary>
    /// <param name="service">The calling service's client id.</param>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IHostApplicationBuilder builder, string service)
        where TClient : class => builder.Services
            .AddHttpClient<TClient>()
            .AddHttpMessageHandler(() => new SafeVerbRetry())
            .AddHttpMessageHandler(() => new InternalToken(builder.Configuration, service))
            .AddHttpMessageHandler(() => new ServiceAddresses(builder.Configuration));
}
