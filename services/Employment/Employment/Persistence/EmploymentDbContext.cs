using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Destinations;
using XibuPlan.Employment.Employers;
using XibuPlan.Employment.Jobs;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Employment.Persistence;

/// <summary>Employment's tables. Destinations are seen by the offices of the place and by the volunteer; jobs are public, managing them is not.</summary>
public sealed class EmploymentDbContext(DbContextOptions<EmploymentDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    /// <summary>Where leavers went.</summary>
    public DbSet<Destination> Destinations => Set<Destination>();

    /// <summary>Employers, copied from Identity.</summary>
    public DbSet<Employer> Employers => Set<Employer>();

    /// <summary>Jobs, which everybody may read.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>The jobs that the caller manages: an employer its own, an office those of its region's employers.</summary>
    public IQueryable<Job> ManagedJobs => Jobs.Where(j => j.EmployerId == OwnOffice
        || Employers.Any(e => e.Id == j.EmployerId && (SeesAll || EF.Functions.Like(e.RegionCode, Region))));

    private bool SeesAll => Scope.SeesAll;

    private string Region => Scope.RegionPattern;

    private Guid Person => Scope.Person;

    private Guid OwnOffice => Scope.Employer;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Destination>().HasQueryFilter(d => !d.TakenBack && (SeesAll || EF.Functions.Like(d.RegionCode, Region) || d.PersonId == Person));
    }
}
