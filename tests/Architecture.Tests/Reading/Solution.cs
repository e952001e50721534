using System.Reflection;
using XibuPlan.Gateway.Routing;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Architecture.Tests.Reading;

/// <summary>The assemblies that the rules are about.</summary>
internal static class Solution
{
    /// <summary>The folder names of the services, which are their project names too.</summary>
    public static readonly IReadOnlyList<string> ServiceNames = [.. Directory.GetDirectories(TestSupport.Repository.PathOf("services"))
        .Select(folder => Path.GetFileName(folder)!).Where(name => Directory.Exists(TestSupport.Repository.PathOf("services", name, name))).Order()];

    public static readonly IReadOnlyList<Assembly> Services = [.. ServiceNames.Select(name => Assembly.Load($"XibuPlan.{name}"))];

    public static readonly IReadOnlyList<Assembly> Contracts = [.. ServiceNames.Select(name => Assembly.Load($"XibuPlan.{name}.Contracts"))];

    public static readonly Assembly Gateway = typeof(PublicApi).Assembly;

    public static readonly Assembly Defaults = typeof(Refusal).Assembly;

    /// <summary>Every type that somebody wrote in the services.</summary>
    public static IEnumerable<Type> ServiceTypes => Services.SelectMany(WrittenTypes);

    /// <summary>Every type that somebody wrote in services, gateway and ServiceDefaults.</summary>
    public static IEnumerable<Type> AllTypes => Services.Append(Gateway).Append(Defaults).SelectMany(WrittenTypes);

    private static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.Name.Contains('<') && type.Namespace?.StartsWith("XibuPlan", StringComparison.Ordinal) == true
            && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal));
}
