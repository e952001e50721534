using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using XibuPlan.Contracts.Tests.Services;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Contracts.Tests.Events;

/// <summary>A member of an event as it is written on the wire.</summary>
/// <param name="Type">The JSON type, with the format where it has one.</param>
/// <param name="Required">Whether every event carries it.</param>
internal sealed record EventField(string Name, string Type, bool Required);

/// <summary>An event as partners see it.</summary>
/// <param name="Queues">The queues that get it.</param>
internal sealed record EventDescription(string Name, string Exchange, string Summary, IReadOnlyList<EventField> Fields, IReadOnlyList<string> Queues)
{
    /// <summary>Every event of a service.</summary>
    public static IReadOnlyList<EventDescription> Of(ContractService service) =>
        [.. EventTypes.Of(service.Contracts).Values.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => Of(service, type))];

    private static EventDescription Of(ContractService service, Type type) => new(
        type.Name, EventTypes.ExchangeOf(type), SummaryOf(service.Contracts, type), [.. FieldsOf(type)], [.. QueuesOf(type)]);

    private static IEnumerable<EventField> FieldsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetConstructors().Single(c => c.GetParameters().Length > 1).GetParameters().Select(parameter => new EventField(
            JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
            TypeOf(parameter.ParameterType) + (nullability.Create(parameter).ReadState == NullabilityState.Nullable ? " or null" : ""),
            !parameter.HasDefaultValue));
    }

    private static string TypeOf(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? TypeOf(inner) : type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type == typeof(int) || type == typeof(long) => "integer",
        _ when type == typeof(decimal) => "number",
        _ when type == typeof(Guid) => "string (uuid)",
        _ when type == typeof(DateOnly) => "string (date)",
        _ when type == typeof(DateTimeOffset) => "string (date-time)",
        _ when type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string) => $"object of {TypeOf(value)}",
        _ when typeof(IEnumerable).IsAssignableFrom(type) => $"array of {TypeOf(type.GetGenericArguments()[0])}",
        _ when type.Namespace?.StartsWith("XibuPlan", StringComparison.Ordinal) == true && !type.IsEnum =>
            $"{{ {string.Join(", ", FieldsOf(type).Select(f => $"{f.Name}: {f.Type}"))} }}",
        _ => throw new NotSupportedException($"{type} is no primitive: an event cannot carry it."),
    };

    private static IEnumerable<string> QueuesOf(Type type) =>
        from service in ContractService.All
        from consumer in MessagingExtensions.ConsumersOf(service.Program)
        where consumer.BaseType!.GetGenericArguments().Contains(type)
        select EventTypes.QueueOf(service.Name, consumer);

    private static string SummaryOf(Assembly contracts, Type type)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(contracts.Location, ".xml"));
        var summary = documentation.Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:{type.FullName}").Element("summary")!;
        foreach (var see in summary.Elements("see")) see.ReplaceWith(see.Attribute("cref")!.Value.Split('.')[^1]);
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
