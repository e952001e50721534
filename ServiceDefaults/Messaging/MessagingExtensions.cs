using System.Reflection;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>Registration of a service's messaging: outbox, inbox, retry and names in one place.</summary>
public static class MessagingExtensions
{
    // Together a little under two minutes: longer than a restart of the broker or the database takes. What still fails then goes to
    // the error queue, where it is seen and can be redelivered.
    private static readonly TimeSpan[] Retries = [.. new[] { 0.05, 0.2, 0.5, 1, 2, 4, 8, 15, 30, 45 }.Select(TimeSpan.FromSeconds)];

    /// <summary>
    /// Registers the relay for the events of <paramref name="contracts"/> and every <see cref="InboxConsumer{TEvent}"/> of the
    /// context's assembly, each on its own quorum queue.
    /// </summary>
    public static void AddXibuMessaging<TDbContext>(this IHostApplicationBuilder builder, string service, Assembly contracts)
        where TDbContext : XibuDbContext
    {
        var broker = new Uri(builder.Configuration.GetConnectionString("messaging")
            ?? throw new InvalidOperationException("ConnectionStrings:messaging is not set."));
        var consumers = ConsumersOf(typeof(TDbContext).Assembly);
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton(new OutboxEvents(EventTypes.Of(contracts)));
        builder.Services.AddHostedService<OutboxRelay>();
        builder.Services.AddHostedService<OutboxWatch>();
        builder.Services.AddMassTransit(bus =>
        {
            // The library would tell its makers what it is used for, over the internet.
            bus.DisableUsageTelemetry();
            foreach (var consumer in consumers) bus.AddConsumer(consumer);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker, host => host.OnRefreshConnectionFactory = factory =>
                {
                    factory.SocketFactory = BrokerLine.Create;
                    return Task.CompletedTask;
                });
                rabbit.UseXibuNames();
                foreach (var consumer in consumers) Receive(rabbit, context, service, consumer);
            });
        });
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
    }

    /// <summary>The names and JSON form of events on the broker, for every process that speaks to it.</summary>
    public static void UseXibuNames(this IRabbitMqBusFactoryConfigurator rabbit)
    {
        rabbit.MessageTopology.SetEntityNameFormatter(new EventExchanges());
        rabbit.ConfigureJsonSerializerOptions(Http.JsonDefaults.Configure);
    }

    /// <summary>The consumers of a service.</summary>
    public static IReadOnlyList<Type> ConsumersOf(Assembly service) => [.. service.GetTypes()
        .Where(t => !t.IsAbstract && typeof(IConsumer).IsAssignableFrom(t)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static void Receive(IRabbitMqBusFactoryConfigurator rabbit, IBusRegistrationContext context, string service, Type consumer) =>
        rabbit.ReceiveEndpoint(EventTypes.QueueOf(service, consumer), endpoint =>
        {
            endpoint.SetQuorumQueue();
            endpoint.PrefetchCount = 16;
            endpoint.UseMessageRetry(retry => retry.Intervals(Retries));
            endpoint.ConfigureConsumer(context, consumer);
        });

    private sealed class EventExchanges : IEntityNameFormatter
    {
        public string FormatEntityName<T>() => typeof(T).IsAssignableTo(typeof(Events.IIntegrationEvent)) && typeof(T).IsClass
            ? EventTypes.ExchangeOf(typeof(T))
            : typeof(T).Name;
    }
}
