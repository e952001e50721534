using System.Reflection;
using System.Text.Json;
using XibuPlan.Events;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>
/// The names of events and queues, in one place. Events live in <c>XibuPlan.&lt;Service&gt;.Contracts.V1</c>; the exchange is
/// <c>service.event.v1</c>; a consumer's queue is <c>service.on-event</c>.
/// </summary>
public static class EventTypes
{
    /// <summary>The event types of a contracts assembly by full name, as the outbox stores them.</summary>
    public static IReadOnlyDictionary<string, Type> Of(Assembly contracts) => contracts.GetExportedTypes()
        .Where(t => !t.IsAbstract && typeof(IIntegrationEvent).IsAssignableFrom(t)).ToDictionary(t => t.FullName!);

    /// <summary>The service that announces an event type, e.g. <c>service-management</c>.</summary>
    public static string OwnerOf(Type type) => Kebab(type.Namespace!.Split('.')[1]);

    /// <summary>The exchange of an event type, e.g. <c>service-management.county-month-reverted.v1</c>.</summary>
    public static string ExchangeOf(Type type) =>
        $"{OwnerOf(type)}.{Kebab(type.Name)}.{type.Namespace!.Split('.')[^1].ToLowerInvariant()}";

    /// <summary>The queue of a consumer, e.g. <c>service-management.on-admission-confirmed</c>.</summary>
    public static string QueueOf(string service, Type consumer) => $"{service}.{Kebab(consumer.Name)}";

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
