using System.Reflection;
using Microsoft.AspNetCore.Routing;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>A use case's route, declared in the use case's own file beside its request and handler.</summary>
public interface IEndpoint
{
    /// <summary>Maps the route below the service's prefix.</summary>
    static abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>Finds the use cases of a service.</summary>
public static class Endpoints
{
    /// <summary>Maps every <see cref="IEndpoint"/> of the assembly.</summary>
    public static void MapUseCases(this IEndpointRouteBuilder routes, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => !t.IsAbstract && typeof(IEndpoint).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal))
            type.GetMethod(nameof(IEndpoint.Map), BindingFlags.Public | BindingFlags.Static, [typeof(IEndpointRouteBuilder)])!.Invoke(null, [routes]);
    }
}
