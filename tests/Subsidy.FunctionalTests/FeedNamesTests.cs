using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>A version's file is the one that was hashed, whatever places are called by now.</summary>
public sealed class FeedNamesTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    private const string Path = "/api/subsidy/headcounts/2020-10";
    private readonly HttpClient _finance = service.As(SubsidyService.Finance);

    [Fact]
    public async Task A_file_has_the_names_that_were_certified_and_where_none_were_kept_those_of_now()
    {
        await service.PublishPolicyAsync();
        await service.CertifyAsync(Snapshots.First("520000", "2020-10", Snapshots.Line("520102")));
        Assert.Equal(("贵州省", "南明区"), await service.InDatabaseAsync(async db =>
        {
            var county = await db.HeadcountCounties.IgnoreQueryFilters().SingleAsync();
            return (county.ProvinceName, county.CountyName);
        }));
        var hash = (await _finance.GetAsync(Path).ReadAsync()).GetProperty("controlTotals").GetProperty("sha256").GetString();

        await RenameAsync("", "");
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await _finance.GetByteArrayAsync(Path + "?format=csv"))));
        await RenameAsync("旧省名", "旧县名");
        Assert.Contains("2020-10,520000,旧省名,520102,旧县名,", await _finance.GetStringAsync(Path + "?format=csv"), StringComparison.Ordinal);
    }

    // Stands for what an earlier release left in the rows: nothing else may change them.
    private Task<int> RenameAsync(string province, string county) => service.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
        ALTER TABLE headcount_counties DISABLE TRIGGER rows_are_final;
        UPDATE headcount_counties SET province_name = {province}, county_name = {county};
        ALTER TABLE headcount_counties ENABLE TRIGGER rows_are_final;
        """));
}
