using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>The domain decides; it does not read, send, store or look at the clock (style.md, The tree; rule 9).</summary>
internal static class DomainRules
{
    private static readonly string[] Outside =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions", "Npgsql", "MassTransit", "System.Net", "System.IO",
    ];

    public static IEnumerable<string> ReachingOutside(IEnumerable<Type> types) =>
        from type in types
        where IsDomain(type)
        from mentioned in TypeReferences.Of(type)
        where mentioned == typeof(TimeProvider) || Outside.Any(o => mentioned.Namespace == o || mentioned.Namespace?.StartsWith(o + ".", StringComparison.Ordinal) == true)
        select $"{type.FullName} mentions {mentioned.FullName}";

    private static bool IsDomain(Type type) => typeof(IAggregate).IsAssignableFrom(type)
        || type.Name.EndsWith("Lifecycle", StringComparison.Ordinal) || type.Name.EndsWith("Refusals", StringComparison.Ordinal);
}
