using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.FormDrafts;
using XibuPlan.Recruitment.Objections;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.Recruitment.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Recruitment.Persistence;

/// <summary>Recruitment's database, seen through the caller's scope.</summary>
public sealed class RecruitmentDbContext(DbContextOptions<RecruitmentDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    /// <summary>
    /// Students see their own; a university its own; a province those of its universities, and those whose seat is in it; the nation
    /// all. Drafts are the students' alone.
    /// </summary>
    public DbSet<Application> Applications => Set<Application>();

    /// <summary>Who was shown an ID number.</summary>
    public DbSet<IdNumberReveal> IdNumberReveals => Set<IdNumberReveal>();

    /// <summary>Public notices: public.</summary>
    public DbSet<PublicNotice> PublicNotices => Set<PublicNotice>();

    /// <summary>The applicants on public notices: public as printed.</summary>
    public DbSet<Listing> Listings => Set<Listing>();

    /// <summary>Objections: seen by who filed them, the publishing office and the offices above it.</summary>
    public DbSet<Objection> Objections => Set<Objection>();

    /// <summary>The copies of programme years.</summary>
    public DbSet<ProgrammeYear> ProgrammeYears => Set<ProgrammeYear>();

    /// <summary>
    /// The year that is worked on, or null before the first is published: the newest that recruits today, or, where none does, the newest.
    /// A plan that is published early takes nothing from the year that is under way (docs/decisions/0020).
    /// </summary>
    public async Task<ProgrammeYear?> CurrentYearAsync(DateOnly today, CancellationToken cancel)
    {
        var published = await ProgrammeYears.AsNoTracking().OrderByDescending(y => y.Year).ToListAsync(cancel);
        return published.Find(y => y.Rules.RecruitsOn(today)) ?? published.FirstOrDefault();
    }

    /// <summary>The copy of a year for the consumers that feed it, begun where nothing was heard of the year before.</summary>
    internal async Task<ProgrammeYear> CopyOfYearAsync(int year, CancellationToken cancel) =>
        await ProgrammeYears.IgnoreQueryFilters().SingleOrDefaultAsync(y => y.Year == year, cancel) ?? ProgrammeYears.Add(ProgrammeYear.Of(year)).Entity;

    /// <summary>What students have typed so far: each sees the own.</summary>
    internal DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    /// <summary>The copies of seats.</summary>
    internal DbSet<Seat> Seats => Set<Seat>();

    /// <summary>The applications that the caller may see among these, locked in one order until the commit: bulk work neither loses an update nor deadlocks.</summary>
    public IQueryable<Application> LockApplications(IReadOnlyCollection<Guid> ids) => Applications.FromSql(
        $"SELECT * FROM applications WHERE id = ANY({ids.ToArray()}) ORDER BY id FOR UPDATE");

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // What an application says about itself leaves with its change; no use case can forget it.
        foreach (var fact in ChangeTracker.Entries<Application>().SelectMany(e => e.Entity.TakeNews()).ToList()) Announce(fact);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Application>().HasQueryFilter(a => Scope.IsSystem || a.PersonId == Scope.Person
            || (a.State != ApplicationState.Draft && (a.UniversityCode == Scope.University
                || EF.Functions.Like(a.RecruitingProvinceCode, Scope.RegionPattern)
                || EF.Functions.Like(a.SeatProvinceCode!, Scope.RegionPattern))));
        // A year of which only the quota matrix has arrived is no year yet.
        modelBuilder.Entity<ProgrammeYear>().HasQueryFilter(y => y.PolicyVersion > 0);
        modelBuilder.Entity<FormDraft>().HasQueryFilter(d => d.PersonId == Scope.Person);
        modelBuilder.Entity<Objection>().HasQueryFilter(o => Scope.SeesAll || o.RaisedBy == Scope.Actor.Id
            || o.UniversityCode == Scope.University || EF.Functions.Like(o.ProvinceCode, Scope.RegionPattern));
    }
}
