using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Contracts.V1;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>C4, D-8: what a certification does, and what it does not do, however it arrives.</summary>
public sealed class CertificationTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    private Task<Headcount?> HeadcountAsync(Certified certified)
    {
        var month = YearMonth.Parse(certified.Month, null);
        return service.InDatabaseAsync(db => db.Headcounts.SingleOrDefaultAsync(h => h.ProvinceCode == certified.Province && h.Month == month));
    }

    private Task AnnounceAsync(Certified certified) => service.Events.PublishAsync(certified.Event(service.Clock.Now));

    private async Task<JsonElement> FeedAsync(string month) => await service.As(SubsidyService.Finance).GetAsync($"/api/subsidy/headcounts/{month}").ReadAsync();

    [Fact]
    public async Task A_certification_told_twice_and_again_under_another_id_is_one_version()
    {
        await service.PublishPolicyAsync();
        var certified = Snapshots.First("510000", "2021-05", Snapshots.Line("510104"), Snapshots.Line("510105"));
        await service.CertifyAsync(certified);
        await service.CertifyAsync(certified);
        Assert.Equal(1, (await HeadcountAsync(certified))!.CurrentVersion);
        Assert.Equal(1, (await FeedAsync("2021-05")).GetProperty("currentVersion").GetInt32());
        await Eventually.True(() => service.Events.Arrived<HeadcountCertified>().Count(e => e.Month == "2021-05") == 1);
        Assert.Contains("subsidy internal", service.ServiceManagement.ClientsSeen);
    }

    [Fact]
    public async Task A_snapshot_that_was_tampered_with_is_never_paid_on_and_is_taken_once_its_owner_hands_out_the_sound_one()
    {
        await service.PublishPolicyAsync();
        var refusals = 0;
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == "xibuplan.subsidy.snapshots.refused") l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<int>((_, count, _, _) => Interlocked.Add(ref refusals, count));
        listener.Start();

        var sound = Snapshots.First("610000", "2020-10", Snapshots.Line("610102", counted: false), Snapshots.Line("610103"));
        service.ServiceManagement.Certify(sound with { Canonical = sound.Canonical.Replace("|0|0|0\n", "|30|1|0\n", StringComparison.Ordinal) });
        await AnnounceAsync(sound);
        await Eventually.True(() => Volatile.Read(ref refusals) >= 2);
        Assert.Null(await HeadcountAsync(sound));

        service.ServiceManagement.Certify(sound);
        await Eventually.True(async () => (await HeadcountAsync(sound))?.CurrentVersion == 1);
    }

    [Fact]
    public async Task A_version_that_was_missed_is_read_before_the_one_that_was_announced()
    {
        await service.PublishPolicyAsync();
        var term = Snapshots.Line("620102");
        var first = Snapshots.First("620000", "2020-10", term, Snapshots.Line("620103"));
        var second = Snapshots.Next(first, term, Snapshots.Line("620104"));
        var third = Snapshots.Next(second, term);
        service.ServiceManagement.Certify(first);
        service.ServiceManagement.Certify(second);
        await service.CertifyAsync(third);
        Assert.Equal(3, (await HeadcountAsync(third))!.CurrentVersion);

        await service.CertifyAsync(second);
        await service.CertifyAsync(first);
        Assert.Equal(3, (await HeadcountAsync(third))!.CurrentVersion);
        var adjustments = await service.As(SubsidyService.Finance).GetAsync("/api/subsidy/headcounts/2020-10/adjustments?limit=200").ReadAsync();
        var ours = adjustments.GetProperty("items").EnumerateArray().Where(a => a.GetProperty("provinceCode").GetString() == "620000").ToList();
        Assert.Equal([(2, "removed", "-2500.00"), (2, "added", "2500.00"), (3, "removed", "-2500.00")], ours
            .Select(a => (a.GetProperty("version").GetInt32(), a.GetProperty("kind").GetString()!, a.GetProperty("difference").GetString()!))
            .OrderBy(a => a.Item1).ThenByDescending(a => a.Item2));
    }

    [Fact]
    public async Task A_version_that_does_not_continue_the_kept_one_is_refused()
    {
        await service.PublishPolicyAsync();
        var kept = Snapshots.First("500000", "2020-10", Snapshots.Line("500101"));
        await service.CertifyAsync(kept);
        var foreign = Snapshots.Next(Snapshots.First("500000", "2020-10", Snapshots.Line("500102")), Snapshots.Line("500101"));
        service.ServiceManagement.Certify(foreign);
        var reads = service.ServiceManagement.Reads;
        await AnnounceAsync(foreign);
        await Eventually.True(() => service.ServiceManagement.Reads >= reads + 3);
        Assert.Equal(1, (await HeadcountAsync(kept))!.CurrentVersion);
    }

    [Fact]
    public async Task An_owner_that_is_away_for_a_moment_is_asked_again()
    {
        await service.PublishPolicyAsync();
        service.ServiceManagement.FailNext(2);
        var certified = Snapshots.First("630000", "2020-10", Snapshots.Line("630102"));
        await service.CertifyAsync(certified);
        Assert.Equal(1, (await HeadcountAsync(certified))!.CurrentVersion);
    }

    [Fact]
    public async Task Provinces_that_are_certified_at_once_are_all_in_the_last_feed_version()
    {
        await service.PublishPolicyAsync();
        var provinces = new[] { "440000", "450000", "460000", "530000", "640000", "430000" }
            .Select(p => Snapshots.First(p, "2020-11", Snapshots.Line(p[..2] + "0102"), Snapshots.Line(p[..2] + "0105"))).ToList();
        foreach (var certified in provinces) service.ServiceManagement.Certify(certified);
        await Task.WhenAll(provinces.Select(AnnounceAsync));
        await Eventually.True(() => service.InDatabaseAsync(async db =>
            await db.FeedVersions.CountAsync(v => db.MonthFeeds.Any(f => f.Id == v.MonthFeedId && f.Month == new YearMonth(2020, 11))) == provinces.Count));
        var feed = await FeedAsync("2020-11");
        Assert.Equal(provinces.Count, feed.GetProperty("currentVersion").GetInt32());
        Assert.Equal(12, feed.GetProperty("controlTotals").GetProperty("headcount").GetInt32());
        Assert.Equal(provinces.Select(p => p.Province).Order(), feed.GetProperty("provinceVersions").EnumerateArray().Select(p => p.GetProperty("provinceCode").GetString()));
        // Guangdong has no central rate: counted, worth nothing, and saying so.
        var east = feed.GetProperty("lines").EnumerateArray().Where(l => l.GetProperty("provinceCode").GetString() == "440000").ToList();
        Assert.All(east, l => Assert.Equal(("none", "no-central-rate", "0.00", 1), (l.GetProperty("tier").GetString(), l.GetProperty("problem").GetString(),
            l.GetProperty("amount").GetString(), l.GetProperty("headcount").GetInt32())));
    }

    [Fact]
    public async Task What_was_certified_cannot_be_rewritten_in_any_table()
    {
        await service.PublishPolicyAsync();
        foreach (var table in new[] { "rate_cards", "headcount_versions", "headcount_counties", "entitlements", "adjustments", "feed_versions", "feed_parts", "acknowledgements" })
        {
            foreach (var change in new[] { $"DELETE FROM {table}", $"TRUNCATE {table} CASCADE" })
            {
                var fault = await Assert.ThrowsAnyAsync<Exception>(() => service.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(change)));
                Assert.Contains("is append-only", fault.ToString(), StringComparison.Ordinal);
            }
        }
    }
}
