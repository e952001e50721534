using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Architecture.Tests.Breakers;

#pragma warning disable RS0030, MA0053, CA1852 // Broken on purpose.

/// <summary>Breaks the rule on purpose: publishes by itself.</summary>
internal sealed class PublishingHandler(IPublishEndpoint endpoint)
{
    public Task HandleAsync(object fact) => endpoint.Publish(fact);
}

/// <summary>Breaks the rule on purpose: can be inherited.</summary>
internal class InheritableUseCase : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/open", () => "open");
}

/// <summary>Keeps the rule.</summary>
internal sealed class SealedUseCase : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guarded", () => "guarded").Allow(Party.National);
}

/// <summary>Breaks the rule on purpose: does not keep receipts, so a repeat has a second effect.</summary>
internal sealed class OnSomethingWithoutInbox : IConsumer<IIntegrationEvent>
{
    public Task Consume(ConsumeContext<IIntegrationEvent> context) => Task.CompletedTask;
}

/// <summary>Breaks the rule on purpose: it feeds a copy that nobody declared.</summary>
internal sealed class OnNewsForNoCopy : ICopyConsumer
{
    public Task TellAsync(IIntegrationEvent fact, bool receiptIsKept, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>Breaks the rule on purpose: a name that says nothing.</summary>
internal sealed class SeatManager;

/// <summary>Breaks the rule on purpose, with the class below: an interface for a single class.</summary>
internal interface ISeatFinder
{
    int Find();
}

/// <inheritdoc cref="ISeatFinder"/>
internal sealed class SeatFinder : ISeatFinder
{
    public int Find() => 1;
}
