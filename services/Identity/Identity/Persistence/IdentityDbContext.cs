using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Clients;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Sessions;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Persistence;

/// <summary>
/// Identity's database. Everybody sees the own account, appointments and sessions; an administrator also sees the people of the own
/// office and of those below it. Offices are public.
/// </summary>
public sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options, AccessScope scope, TimeProvider clock) : XibuDbContext(options, scope, clock)
{
    public DbSet<Office> Offices => Set<Office>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<OneTimeSecret> OneTimeSecrets => Set<OneTimeSecret>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<Mail> Mails => Set<Mail>();

    private bool SeesAll => Scope.SeesAll;

    private Guid Self => Scope.Actor.Id;

    // A university's or an employer's officer has no region of their own: only the own office.
    private Guid OwnOffice => Scope.Actor.OfficeId ?? Guid.Empty;

    private string RegionPattern => Scope.RegionPattern;

    /// <summary>Ends the live sessions that a condition names, whoever asks: a reset password, a lock and an ended appointment reach them all.</summary>
    internal async Task RevokeSessionsAsync(Expression<Func<Session, bool>> which, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await Sessions.IgnoreQueryFilters().Where(s => s.RevokedAt == null && s.ExpiresAt > now).Where(which).ToListAsync(cancel);
        live.ForEach(s => s.Revoke(now));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Session>().HasQueryFilter(s => SeesAll || s.AccountId == Self);
        modelBuilder.Entity<Invitation>().HasQueryFilter(i => SeesAll
            || Offices.Any(o => o.Id == i.OfficeId && (o.Id == OwnOffice || EF.Functions.Like(o.RegionCode, RegionPattern))));
        modelBuilder.Entity<Appointment>().HasQueryFilter(a => SeesAll || a.AccountId == Self
            || Offices.Any(o => o.Id == a.OfficeId && (o.Id == OwnOffice || EF.Functions.Like(o.RegionCode, RegionPattern))));
        modelBuilder.Entity<Account>().HasQueryFilter(account => SeesAll || account.Id == Self
            || Appointments.Any(a => a.AccountId == account.Id && a.EndedAt == null));
    }
}
