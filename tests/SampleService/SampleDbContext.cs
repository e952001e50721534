using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.SampleService;

/// <summary>The database of the smallest service that uses everything ServiceDefaults gives.</summary>
public sealed class SampleDbContext(DbContextOptions<SampleDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    /// <summary>The notes in the caller's scope.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Note>().HasQueryFilter(n => EF.Functions.Like(n.RegionCode, Scope.RegionPattern));
    }
}
