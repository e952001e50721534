using System.Reflection;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport;

namespace XibuPlan.Contracts.Tests.Services;

/// <summary>A service, found by its folder: a new one is under contract from its first day.</summary>
/// <param name="Name">As in routes and queues.</param>
/// <param name="Program">The service's assembly.</param>
/// <param name="Contracts">The assembly of its events.</param>
internal sealed record ContractService(string Name, Assembly Program, Assembly Contracts)
{
    /// <summary>Every service.</summary>
    public static readonly IReadOnlyList<ContractService> All = [.. Directory.GetDirectories(Repository.PathOf("services"))
        .Select(folder => Path.GetFileName(folder)!).Where(name => Directory.Exists(Repository.PathOf("services", name, name))).Order()
        .Select(name => new ContractService(
            JsonNamingPolicy.KebabCaseLower.ConvertName(name), Assembly.Load($"XibuPlan.{name}"), Assembly.Load($"XibuPlan.{name}.Contracts")))];

    /// <summary>Its database.</summary>
    public Type DbContext => Program.GetTypes().Single(type => !type.IsAbstract && type.IsSubclassOf(typeof(XibuDbContext)));

    /// <summary>The service of that name.</summary>
    public static ContractService Of(string name) => All.Single(service => service.Name == name);
}
