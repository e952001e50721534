using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Clients;
using XibuPlan.Identity.Demo;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.Start;

/// <summary>
/// What must be there before the first request: offices, a signing key, the services' own clients and the demo's people. Replicas
/// that start together take turns, and every step looks first, so that each exists once.
/// </summary>
internal sealed class IdentityStart(IServiceScopeFactory scopes, IConfiguration configuration, FieldCipher cipher, KeyRing keys, RealClock real, TimeProvider clock)
    : IHostedService
{
    private const long StartLock = 7010;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        services.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
        var db = services.ServiceProvider.GetRequiredService<IdentityDbContext>();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({StartLock})", cancellationToken);
            await OfficeSeed.SeedAsync(db, clock, cancellationToken);
            await EnsureKeyAsync(db, cancellationToken);
            db.Operation = "client.ensure-services";
            await InternalClients.EnsureAsync(db, configuration["Internal:ClientSecret"], real.Now, cancellationToken);
            await services.ServiceProvider.GetRequiredService<DemoBootstrap>().EnsureAsync(cancellationToken);
            await services.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await keys.LoadAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureKeyAsync(IdentityDbContext db, CancellationToken cancel)
    {
        if (await db.SigningKeys.AnyAsync(cancel)) return;
        db.Operation = "signing-key.create-first";
        db.Add(SigningKey.Create(cipher, real.Now, first: true));
        await db.SaveChangesAsync(cancel);
    }
}
