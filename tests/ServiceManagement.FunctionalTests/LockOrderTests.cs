using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>Changes take the lock of the audit's chain before that of a province's month, as every other step does: two never wait for each other.</summary>
public sealed class LockOrderTests(ServiceManagementFixture service) : IClassFixture<ServiceManagementFixture>
{
    [Fact]
    public async Task A_returned_list_that_waits_for_the_audits_chain_does_not_keep_the_provinces_month_from_others()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "510000");
        var county = offices.Counties[0];
        await offices.CloseAsync(county, "2020-09");
        await offices.CertifiedAsync("2020-09");
        var seen = (await offices.CountyMonthAsync(county, "2020-09")).GetProperty("revision").GetInt64();

        var status = await service.InDatabaseAsync(async db =>
        {
            await using var others = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7001, shard) FROM generate_series(0, 7) shard");
            var answer = offices.Reviewer.PostSeenAsync($"{Root}/county-months/{county}/2020-09/return", seen, new { reason = "再核对" });
            await Eventually.True(async () => await service.InDatabaseAsync(WaitingForTheAuditAsync) == 1);
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM province_months WHERE province_code = {offices.Province} FOR UPDATE NOWAIT");
            await others.CommitAsync();
            return (await answer).StatusCode;
        });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("stale", (await offices.ProvinceMonthAsync("2020-09")).GetProperty("state").GetString());
    }

    private static Task<int> WaitingForTheAuditAsync(ServiceManagementDbContext db) => db.Database.SqlQuery<int>($"""
        SELECT count(*)::int AS "Value" FROM pg_locks
        WHERE locktype = 'advisory' AND classid = 7001 AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """).SingleAsync();
}
