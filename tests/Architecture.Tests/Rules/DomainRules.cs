using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>The domain decides; it does not read, send, store or look at the clock: time is an argument.</summary>
internal static class DomainRules
{
    private static readonly string[] Outside =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions", "Npgsql", "MassTransit", "System.Net", "System.IO",
    ];

    private static readonly string[] Endings =
        ["Lifecycle", "Refusals", "Calculator", "Proration", "Twelfths", "Money", "MonthLines", "MonthPolicy", "SnapshotText", "DutyHistory", "LinesDifference", "PostRatios", "CrossFooting"];

    public static IEnumerable<string> ReachingOutside(IEnumerable<Type> types) =>
        from type in types
        where IsDomain(type)
        from mentioned in TypeReferences.Of(type)
        where mentioned == typeof(TimeProvider) || Outside.Any(o => mentioned.Namespace == o || mentioned.Namespace?.StartsWith(o + ".", StringComparison.Ordinal) == true)
        select $"{type.FullName} mentions {mentioned.FullName}";

    // Whoever allots seats, counts heads or reckons money must give the same result tomorrow.
    private static bool IsDomain(Type type) => typeof(IAggregate).IsAssignableFrom(type) || type.Namespace?.EndsWith(".Allocation", StringComparison.Ordinal) == true
        || Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));
}
