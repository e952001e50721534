using XibuPlan.ServiceDefaults.Access;
using Yarp.ReverseProxy.Configuration;

namespace XibuPlan.Gateway.Routing;

/// <summary>The route table: two routes and one cluster per service, made from <see cref="PublicApi.All"/>.</summary>
internal static class ServiceRoutes
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Proxies every service; <c>Gateway:AnswerSeconds</c> is how long one may take to answer (60 unless told).</summary>
    public static void AddServiceRoutes(this WebApplicationBuilder builder)
    {
        // Like every process's own requests (ServiceDefaults), a proxied one is in the traces; two lines of log for each would bury the rest.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        builder.Services
            .AddReverseProxy()
            .LoadFromMemory([.. PublicApi.All.SelectMany(RoutesOf)], [.. PublicApi.All.Select(s => ClusterOf(s, builder.Configuration))])
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectTimeout);
    }

    public static void MapServiceRoutes(this WebApplication app) => app
        .MapReverseProxy(pipeline =>
        {
            pipeline.UseMiddleware<UpstreamProblems>();
            pipeline.UseMiddleware<SafeVerbRetries>();
            pipeline.UseLoadBalancing();
        })
        // Whom a proxied route lets in is the owning service's rule, checked there.
        .WithMetadata(new AccessRule(Party.None, IsPublic: true));

    private static IEnumerable<RouteConfig> RoutesOf(PublicApi service)
    {
        // The cookie is the browser's and the gateway's alone: services see tokens only.
        IReadOnlyDictionary<string, string>[] noCookie = [new Dictionary<string, string> { ["RequestHeaderRemove"] = "Cookie" }];
        yield return new RouteConfig
        {
            RouteId = service.Name,
            ClusterId = service.Name,
            Match = new RouteMatch { Path = $"/api/{service.Name}/{{**rest}}" },
            Transforms = noCookie,
        };
        yield return new RouteConfig
        {
            RouteId = $"{service.Name}-openapi",
            ClusterId = service.Name,
            Match = new RouteMatch { Path = $"/openapi/{service.Name}.json", Methods = ["GET"] },
            Transforms = noCookie,
        };
    }

    private static ClusterConfig ClusterOf(PublicApi service, ConfigurationManager configuration) => new()
    {
        ClusterId = service.Name,
        LoadBalancingPolicy = "PowerOfTwoChoices",
        HttpRequest = new() { ActivityTimeout = TimeSpan.FromSeconds(configuration.GetValue("Gateway:AnswerSeconds", 60.0)) },
        Destinations = configuration.GetSection($"services:{service.Name}:http").GetChildren()
            .ToDictionary(address => address.Key, address => new DestinationConfig { Address = address.Value! }),
    };
}
