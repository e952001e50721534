using System.Reflection;
using System.Xml.Linq;
using XibuPlan.Architecture.Tests.Reading;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>Who may know whom: of another service its contracts alone, and the broker nobody but the outbox's relay.</summary>
internal static class DependencyRules
{
    private static readonly string[] Broker = ["IBus", "IBusControl", "IPublishEndpoint", "ISendEndpoint", "ISendEndpointProvider", "IPublishEndpointProvider"];

    /// <summary>Contracts are records of primitives: they need the event interface and nothing else.</summary>
    public static IEnumerable<string> ContractsThatKnowMore(IEnumerable<Assembly> contracts) =>
        from assembly in contracts
        from reference in assembly.GetReferencedAssemblies()
        where reference.Name is not "XibuPlan.Events" && !reference.Name!.StartsWith("System.", StringComparison.Ordinal)
        select $"{assembly.GetName().Name} knows {reference.Name}";

    /// <summary>A service knows itself, what all share, and other services' contracts.</summary>
    /// <param name="service">The service's project name.</param>
    /// <param name="project">Its project file.</param>
    public static IEnumerable<string> ForeignInsides(string service, string project) =>
        from reference in XDocument.Parse(project).Descendants("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where name is not ("ServiceDefaults" or "Events") && !name.EndsWith(".Contracts", StringComparison.Ordinal)
        select $"{service} references {name}";

    /// <summary>Only the outbox's relay talks to the broker.</summary>
    public static IEnumerable<string> TalkingToTheBroker(IEnumerable<Type> types) =>
        from type in types
        from mentioned in TypeReferences.Of(type)
        where mentioned.Namespace == "MassTransit" && Broker.Contains(mentioned.Name)
        select $"{type.FullName} mentions {mentioned.Name}";
}
