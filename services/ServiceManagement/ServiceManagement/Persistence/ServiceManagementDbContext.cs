using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.Restores;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Persistence;

/// <summary>
/// The database of ServiceManagement. Of terms and months a county sees its own, a prefecture and a province those of their counties, a
/// volunteer the own term, the nation all, everybody else nothing; approved posts and years have no filter. What the month's arithmetic
/// reads must not depend on who asks, and ignores these filters.
/// </summary>
public sealed class ServiceManagementDbContext(DbContextOptions<ServiceManagementDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    private IReadOnlyList<ProgrammeYear>? _publishedYears;

    public DbSet<VolunteerTerm> Terms => Set<VolunteerTerm>();

    /// <summary>Who was shown a volunteer's numbers.</summary>
    public DbSet<NumbersReveal> NumbersReveals => Set<NumbersReveal>();

    public DbSet<CountyMonth> CountyMonths => Set<CountyMonth>();

    /// <summary>Counties that their province manages itself.</summary>
    public DbSet<DirectCounty> DirectCounties => Set<DirectCounty>();

    /// <summary>Requests to take a departure back.</summary>
    public DbSet<Restore> Restores => Set<Restore>();

    public DbSet<Roster> Rosters => Set<Roster>();

    public DbSet<ProvinceMonth> ProvinceMonths => Set<ProvinceMonth>();

    public DbSet<ProvinceMonthSnapshot> Snapshots => Set<ProvinceMonthSnapshot>();

    public DbSet<ApprovedPost> Posts => Set<ApprovedPost>();

    public DbSet<ProgrammeYear> ProgrammeYears => Set<ProgrammeYear>();

    /// <summary>Every published version of every year, read once: what is done in one go is decided by one policy.</summary>
    internal async Task<IReadOnlyList<ProgrammeYear>> PublishedYearsAsync(CancellationToken cancel) =>
        _publishedYears ??= await ProgrammeYears.AsNoTracking().ToListAsync(cancel);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<VolunteerTerm>().HasQueryFilter(t =>
            EF.Functions.Like(t.CountyCode ?? t.ServiceProvinceCode, Scope.RegionPattern) || t.PersonId == Scope.Person);
        modelBuilder.Entity<CountyMonth>().HasQueryFilter(m => EF.Functions.Like(m.CountyCode, Scope.RegionPattern));
        modelBuilder.Entity<DirectCounty>().HasQueryFilter(c => EF.Functions.Like(c.CountyCode, Scope.RegionPattern));
        modelBuilder.Entity<Restore>().HasQueryFilter(r => EF.Functions.Like(r.CountyCode, Scope.RegionPattern));
        modelBuilder.Entity<Roster>().HasQueryFilter(r => EF.Functions.Like(r.RegionCode, Scope.RegionPattern));
        modelBuilder.Entity<ProvinceMonth>().HasQueryFilter(m => EF.Functions.Like(m.ProvinceCode, Scope.RegionPattern));
        modelBuilder.Entity<ProvinceMonthSnapshot>().HasQueryFilter(s => EF.Functions.Like(s.ProvinceCode, Scope.RegionPattern));
    }
}
