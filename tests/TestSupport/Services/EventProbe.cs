using System.Collections.Concurrent;
using System.Reflection;
using MassTransit;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.TestSupport.Services;

/// <summary>A partner of the tests: subscribes to every event of a contracts assembly and keeps what arrives; publishes as other services do.</summary>
public sealed class EventProbe : IAsyncDisposable
{
    private readonly ConcurrentQueue<IIntegrationEvent> _arrived = new();
    private readonly IBusControl _bus;

    private EventProbe(Uri broker, Assembly contracts) => _bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(broker);
        rabbit.UseXibuNames();
        rabbit.ReceiveEndpoint("test-probe", endpoint =>
        {
            foreach (var type in EventTypes.Of(contracts).Values)
                typeof(EventProbe).GetMethod(nameof(Keep), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [endpoint]);
        });
    });

    /// <summary>Subscribes before the service under test publishes anything.</summary>
    public static async Task<EventProbe> StartAsync(Uri broker, Assembly contracts)
    {
        var probe = new EventProbe(broker, contracts);
        await probe._bus.StartAsync();
        return probe;
    }

    /// <summary>What has arrived of one event type so far.</summary>
    public IReadOnlyList<TEvent> Arrived<TEvent>()
        where TEvent : IIntegrationEvent => [.. _arrived.OfType<TEvent>()];

    /// <summary>Publishes an event of another service, as its relay would.</summary>
    public Task PublishAsync<TEvent>(TEvent fact)
        where TEvent : class, IIntegrationEvent => _bus.Publish(fact, context => context.MessageId = fact.EventId);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _bus.StopAsync();

    private void Keep<TEvent>(IReceiveEndpointConfigurator endpoint)
        where TEvent : class, IIntegrationEvent => endpoint.Handler<TEvent>(context =>
        {
            _arrived.Enqueue(context.Message);
            return Task.CompletedTask;
        });
}
