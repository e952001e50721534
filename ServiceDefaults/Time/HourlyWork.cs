using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace XibuPlan.ServiceDefaults.Time;

/// <summary>
/// Work that comes round once an hour in each replica. Rounds of two replicas may coincide, so a round must be harmless when it is
/// done twice. One that fails is logged, and the next tries again.
/// </summary>
public abstract class HourlyWork(ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>One round.</summary>
    public abstract Task RunAsync(CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "A round of {Work} failed; the next one tries again.", GetType().Name);
            }
        }
    }
}

/// <summary>How a service takes on hourly work.</summary>
public static class HourlyWorkExtensions
{
    /// <summary>Does this work every hour; it can also be asked for by its type.</summary>
    public static IServiceCollection AddHourlyWork<TWork>(this IServiceCollection services)
        where TWork : HourlyWork =>
        services.AddSingleton<TWork>().AddHostedService(provider => provider.GetRequiredService<TWork>());
}
