using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Feeds;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.Subsidy.RateCards;

namespace XibuPlan.Subsidy.Persistence;

/// <summary>Subsidy's tables with the caller's scope: finance reads all of the certified figures, an office its own region, a volunteer themselves.</summary>
public sealed class SubsidyDbContext(DbContextOptions<SubsidyDbContext> options, AccessScope scope, TimeProvider clock)
    : XibuDbContext(options, scope, clock)
{
    /// <summary>Rates by policy version; public, hence without a filter.</summary>
    public DbSet<RateCard> RateCards => Set<RateCard>();

    /// <summary>Which version holds, per province and month. Names no figure, hence without a filter.</summary>
    public DbSet<Headcount> Headcounts => Set<Headcount>();

    /// <summary>Versions with their totals.</summary>
    public DbSet<HeadcountVersion> HeadcountVersions => Set<HeadcountVersion>();

    /// <summary>Totals per county.</summary>
    public DbSet<HeadcountCounty> HeadcountCounties => Set<HeadcountCounty>();

    /// <summary>Lines.</summary>
    public DbSet<Entitlement> Entitlements => Set<Entitlement>();

    /// <summary>Differences between versions.</summary>
    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    /// <summary>What finance is offered, per month; its routes admit finance and the nation only.</summary>
    public DbSet<MonthFeed> MonthFeeds => Set<MonthFeed>();

    /// <summary>Versions of a month's feed.</summary>
    public DbSet<FeedVersion> FeedVersions => Set<FeedVersion>();

    /// <summary>Which headcount versions a feed version is made of.</summary>
    public DbSet<FeedPart> FeedParts => Set<FeedPart>();

    /// <summary>What finance has acknowledged.</summary>
    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    private bool ReadsAll => Scope.SeesAll || Scope.Actor.Party == Party.Finance || (Scope.Actor.Party == Party.Machine
        && (Scope.Actor.Scopes.Contains(AccessScopes.HeadcountsRead) || Scope.Actor.Scopes.Contains(AccessScopes.HeadcountsAcknowledge)));

    private string Region => Scope.RegionPattern;

    private Guid Person => Scope.Person;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Money>().HaveConversion<MoneyColumn>().HavePrecision(14, 2);
        configurationBuilder.Properties<YearMonth>().HaveConversion<YearMonthColumn>().HaveMaxLength(7);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<HeadcountVersion>().HasQueryFilter(v => ReadsAll || EF.Functions.Like(v.ProvinceCode, Region));
        modelBuilder.Entity<HeadcountCounty>().HasQueryFilter(c => ReadsAll || EF.Functions.Like(c.CountyCode, Region));
        modelBuilder.Entity<Adjustment>().HasQueryFilter(a => ReadsAll || EF.Functions.Like(a.CountyCode, Region));
        modelBuilder.Entity<Entitlement>().HasQueryFilter(e => ReadsAll || EF.Functions.Like(e.CountyCode, Region) || e.PersonId == Person);
    }

    private sealed class MoneyColumn() : ValueConverter<Money, decimal>(amount => amount.Yuan, yuan => Money.OfYuan(yuan));
}
