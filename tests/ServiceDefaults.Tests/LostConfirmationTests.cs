using System.Net.Http.Json;
using System.Reflection;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.SampleService;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>A publication of which nothing is heard any more, as RabbitMQ's client leaves one where its confirmation was lost with a connection.</summary>
public sealed class LostConfirmationTests(LostConfirmationTests.Fixture service) : IClassFixture<LostConfirmationTests.Fixture>
{
    [Fact]
    public async Task A_lost_confirmation_holds_nothing_up()
    {
        for (var i = 0; i < 3; i++)
            await service.As(Officers.County("510104")).PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = $"echo lost {i}" }).ReadAsync();

        await Eventually.True(() => service.InDatabaseAsync(async db => await db.Notes.CountAsync(n => n.Text.StartsWith("re: echo lost")) == 3), TimeSpan.FromMinutes(2));

        await Eventually.True(() => service.InDatabaseAsync(async db => !await db.OutboxMessages.AnyAsync()), TimeSpan.FromMinutes(1));
    }

    public sealed class Fixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly)
    {
        protected override void Configure(IServiceCollection services)
        {
            var bus = services.Last(s => s.ServiceType == typeof(IBusControl));
            services.AddSingleton(provider => ForgetfulBus.Over((IBusControl)bus.ImplementationFactory!(provider)));
        }
    }

    /// <summary>The real bus, but for the first publication, which it forgets.</summary>
    public class ForgetfulBus : DispatchProxy
    {
        private IBusControl _bus = null!;
        private int _published;

        public static IBusControl Over(IBusControl bus)
        {
            var proxy = Create<IBusControl, ForgetfulBus>();
            ((ForgetfulBus)(object)proxy)._bus = bus;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IPublishEndpoint.Publish) && Interlocked.Increment(ref _published) == 1
                ? new TaskCompletionSource().Task
                : targetMethod.Invoke(_bus, args);
    }
}
