using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.PlacementRuns;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.Placement.Seats;
using XibuPlan.Placement.UniversityAllotments;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.Persistence;

/// <summary>
/// Placement's data. The filters fail closed: a recruiting province sees its candidates, runs and seats, a service province the
/// seats that come to it, a county its posts, a university what is allotted to it, the nation everything.
/// </summary>
public sealed class PlacementDbContext(DbContextOptions<PlacementDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    internal DbSet<ProgrammeYear> ProgrammeYears => Set<ProgrammeYear>();

    internal DbSet<ServiceArea> ServiceAreas => Set<ServiceArea>();

    internal DbSet<QuotaCell> QuotaCells => Set<QuotaCell>();

    internal DbSet<RecruitingQuota> RecruitingQuotas => Set<RecruitingQuota>();

    internal DbSet<Post> Posts => Set<Post>();

    internal DbSet<RatioWaiver> RatioWaivers => Set<RatioWaiver>();

    internal DbSet<Candidate> Candidates => Set<Candidate>();

    internal DbSet<PlacementRun> PlacementRuns => Set<PlacementRun>();

    internal DbSet<PlacementRecord> PlacementRecords => Set<PlacementRecord>();

    internal DbSet<Seat> Seats => Set<Seat>();

    internal DbSet<UniversityAllotment> UniversityAllotments => Set<UniversityAllotment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ProgrammeYear>().HasQueryFilter(y => Scope.SeesAll || y.PolicyVersion > 0);
        modelBuilder.Entity<Post>().HasQueryFilter(p => EF.Functions.Like(p.CountyCode, Scope.RegionPattern));
        modelBuilder.Entity<RatioWaiver>().HasQueryFilter(w => EF.Functions.Like(w.ProvinceCode, Scope.RegionPattern));
        modelBuilder.Entity<Candidate>().HasQueryFilter(c => EF.Functions.Like(c.RecruitingProvinceCode, Scope.RegionPattern));
        modelBuilder.Entity<PlacementRun>().HasQueryFilter(r => EF.Functions.Like(r.ProvinceCode, Scope.RegionPattern));
        modelBuilder.Entity<UniversityAllotment>().HasQueryFilter(a => EF.Functions.Like(a.ProvinceCode, Scope.RegionPattern) || a.UniversityCode == Scope.University);
        modelBuilder.Entity<Seat>().HasQueryFilter(s => EF.Functions.Like(s.RecruitingProvinceCode, Scope.RegionPattern)
            || EF.Functions.Like(s.ServiceProvinceCode, Scope.RegionPattern));
    }
}
