using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>A copy as operators see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owners">The services whose data it repeats.</param>
/// <param name="IsAppendOnly">True where a rebuild adds what is missing and changes nothing.</param>
public sealed record LocalCopyView(string Name, IReadOnlyList<string> Owners, bool IsAppendOnly);

/// <summary>The local copies of a service: their registration, and the routes that list and rebuild them.</summary>
internal static class LocalCopies
{
    /// <summary>Every copy that the service declares.</summary>
    public static IReadOnlyList<Type> Of(Assembly service) =>
        [.. service.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(LocalCopy))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Registers the copies and what rebuilds them.</summary>
    public static void AddLocalCopies(this IHostApplicationBuilder builder, string service, Assembly assembly)
    {
        foreach (var copy in Of(assembly)) builder.Services.AddSingleton(typeof(LocalCopy), copy);
        builder.Services.AddScoped<RebuildCopy>();
        builder.AddInternalClient<OwnerEvents>(service);
    }

    /// <summary>Maps what owners tell, and where the service has copies their list and rebuild.</summary>
    public static void MapLocalCopies(this IEndpointRouteBuilder routes, string service)
    {
        ReadAnnouncedEvents.Map(routes);
        if (!routes.ServiceProvider.GetServices<LocalCopy>().Any()) return;
        routes.MapGet($"/api/{service}/copies", (IEnumerable<LocalCopy> copies) => (Reply<IReadOnlyList<LocalCopyView>>)copies.Select(ViewOf).ToList())
            .Allow(Party.National, OfficerRole.Administrator).WithName("copy.list");
        routes.MapPost($"/api/{service}/copies/{{name}}/rebuild", RebuildAsync)
            .Allow(Party.National, OfficerRole.Administrator).AsOperation("copy.rebuild");
    }

    private static async Task<Reply<RebuiltCopy>> RebuildAsync(string name, RebuildCopy rebuild, CancellationToken cancel) => await rebuild.RunAsync(name, cancel);

    private static LocalCopyView ViewOf(LocalCopy copy) => new(copy.Name, [.. copy.Sources().Select(s => s.Owner)], copy.IsAppendOnly);
}
