using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Limits;

/// <summary>
/// How often one address may ask. <c>RateLimits:PerSecond</c> holds for everything (300 unless told), <c>RateLimits:SignInsPerMinute</c>
/// for what guesses or makes credentials (20 unless told; off in a demo, where everybody comes from one address). 0 is off.
/// </summary>
internal static class RateLimits
{
    private static readonly string[] CredentialPaths =
        ["/session", "/api/identity/registrations", "/api/identity/invitations/accept", "/api/identity/password-resets", "/api/identity/token"];

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var perSecond = builder.Configuration.GetValue("RateLimits:PerSecond", 300);
        var signIns = builder.Configuration.GetValue("RateLimits:SignInsPerMinute", builder.Configuration.GetValue<bool>("Demo:Enabled") ? 0 : 20);
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => LimitOf(AddressOf(context), perSecond, TimeSpan.FromSeconds(1))),
                PartitionedRateLimiter.Create<HttpContext, string>(context => AsksWithCredentials(context.Request)
                    ? LimitOf(AddressOf(context), signIns, TimeSpan.FromMinutes(1))
                    : RateLimitPartition.GetNoLimiter("other")));
            options.OnRejected = RefuseAsync;
        });
    }

    private static RateLimitPartition<string> LimitOf(string address, int permits, TimeSpan window) => permits == 0
        ? RateLimitPartition.GetNoLimiter(address)
        : RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });

    private static bool AsksWithCredentials(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && CredentialPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    // A household has a /64 of IPv6 addresses, not one.
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6 => Convert.ToHexString(v6.GetAddressBytes().AsSpan(0, 8)),
        { } address => address.MapToIPv4().ToString(),
        null => IPAddress.None.ToString(),
    };

    private static async ValueTask RefuseAsync(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await RefusalWriter.WriteAsync(rejected.HttpContext, GatewayRefusals.TooMany);
    }
}
