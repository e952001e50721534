using MassTransit;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Architecture.Tests.Rules;

/// <summary>How use cases, consumers and names look.</summary>
internal static class ShapeRules
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Dto", "Impl", "Service"];

    /// <summary>A use case is one sealed, top-level class.</summary>
    public static IEnumerable<string> LooseUseCases(IEnumerable<Type> types) => types
        .Where(type => !type.IsInterface && typeof(IEndpoint).IsAssignableFrom(type) && (!type.IsSealed || type.IsNested))
        .Select(type => $"{type.FullName} is not a sealed top-level class");

    /// <summary>A consumer is called On…, is sealed, and keeps receipts.</summary>
    public static IEnumerable<string> LooseConsumers(IEnumerable<Type> types) =>
        from type in types
        where !type.IsAbstract && typeof(IConsumer).IsAssignableFrom(type)
        where !type.IsSealed || !type.Name.StartsWith("On", StringComparison.Ordinal) || type.BaseType is not { IsGenericType: true } parent
            || (parent.GetGenericTypeDefinition() != typeof(InboxConsumer<>) && parent.GetGenericTypeDefinition() != typeof(CopyConsumer<>))
        select $"{type.FullName} is not a sealed On… with an inbox";

    /// <summary>A consumer that feeds a copy and that no copy, or more than one, names: it could not be rebuilt.</summary>
    public static IEnumerable<string> CopiesThatCannotBeRebuilt(IReadOnlyCollection<Type> types)
    {
        var named = types.Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(LocalCopy)))
            .SelectMany(t => ((LocalCopy)Activator.CreateInstance(t)!).Consumers).ToList();
        return from type in types
               where !type.IsAbstract && typeof(ICopyConsumer).IsAssignableFrom(type) && named.Count(n => n == type) != 1
               select $"{type.FullName} feeds {named.Count(n => n == type)} copies";
    }

    /// <summary>Names that say nothing.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) => types
        .Where(type => EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Select(type => type.FullName!);

    /// <summary>Interfaces of our own that a single class implements.</summary>
    public static IEnumerable<string> LonelyInterfaces(IReadOnlyCollection<Type> types) =>
        from type in types
        where type.IsInterface
        let classes = types.Where(t => t.IsClass && t.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == type)).ToList()
        where classes.Count == 1
        select $"{type.FullName} is implemented by {classes[0].Name} alone";
}
