using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.SigningKeys;

/// <summary>Learns of keys that another replica created, well before they sign (<see cref="SigningKey.Announced"/>).</summary>
internal sealed class KeyRefresh(IServiceScopeFactory scopes, KeyRing keys, ILogger<KeyRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
                await keys.LoadAsync(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(), stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "The signing keys could not be read; those known stay in use.");
            }
        }
    }
}
