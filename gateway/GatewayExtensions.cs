using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Rewrite;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XibuPlan.Gateway.Limits;
using XibuPlan.Gateway.Portal;
using XibuPlan.Gateway.Routing;
using XibuPlan.Gateway.Sessions;
using XibuPlan.ServiceDefaults;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Gateway;

/// <summary>The one public door, in the order in which a request passes it. No business logic, no aggregation.</summary>
internal static class GatewayExtensions
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults("gateway");
        builder.AddXibuAccess();
        builder.AddInternalClient<IdentitySessions>("gateway", "identity");
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddSingleton<PortalBuild>();
        builder.AddServiceRoutes();
        builder.AddRateLimits();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        // Who sits in front is believed only from loopback, unless ForwardedHeaders:KnownProxies names more.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
    }

    public static void UseGateway(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<AnswerHeaders>();
        app.UseServiceDefaults();
        app.UseMiddleware<PublicPaths>();
        app.UseRateLimiter();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<PortalAssets>();
        app.UseMiddleware<PortalPages>();
        // The gateway's own pages; where no portal is built, the system's is the first one.
        app.UseRewriter(new RewriteOptions()
            .AddRewrite("^docs/?$", "docs.html", skipRemainingRules: true)
            .AddRewrite("^(system/?)?$", "system.html", skipRemainingRules: true));
        app.UseStaticFiles();
        app.UseMiddleware<CookieSessions>();
        app.UseXibuAccess();
        app.UseMiddleware<BearerTokens>();
        app.MapUseCases(typeof(GatewayExtensions).Assembly);
        app.MapServiceRoutes();
        app.RequireEveryRouteToHaveOne();
    }
}
