using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>Who sees which entitlements, and what a volunteer is told (docs/rules.md §12, 6).</summary>
public sealed class EntitlementTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    private const string Path = "/api/subsidy/entitlements";

    private async Task<List<JsonElement>> ListAsync(Actor actor, string query = "") =>
        [.. (await service.As(actor).GetAsync(Path + query).ReadAsync()).GetProperty("items").EnumerateArray()];

    [Fact]
    public async Task Each_office_sees_the_lines_of_its_region_in_the_version_that_holds()
    {
        await service.PublishPolicyAsync();
        var (guiyang, anshun) = (Snapshots.Line("520102"), Snapshots.Line("520402"));
        var first = Snapshots.First("520000", "2020-12", guiyang, anshun);
        await service.CertifyAsync(first);
        await service.CertifyAsync(Snapshots.Next(first, guiyang with { PayHold = true }, anshun));
        await service.CertifyAsync(Snapshots.First("540000", "2020-12", Snapshots.Line("540102")));
        async Task<string> Counties(Actor actor, string query) => string.Join(' ', (await ListAsync(actor, query)).Select(l => l.GetProperty("countyCode").GetString()).Order());

        Assert.Equal("520102 520402 540102", await Counties(Officers.National(), "?month=2020-12"));
        Assert.Equal("540102", await Counties(Officers.National(), "?month=2020-12&province=540000"));
        Assert.Equal("520102 520402", await Counties(Officers.Province("520000"), "?month=2020-12"));
        Assert.Equal("520402", await Counties(Officers.Province("520000"), "?month=2020-12&county=520402"));
        Assert.Equal("", await Counties(Officers.Province("520000"), "?month=2020-12&province=540000"));
        Assert.Equal("520102", await Counties(Officers.Prefecture("520100"), "?month=2020-12"));
        Assert.Equal("520402", await Counties(Officers.County("520402"), ""));
        Assert.Equal("", await Counties(Officers.County("520103"), ""));

        var line = Assert.Single(await ListAsync(Officers.County("520102")));
        Assert.Equal((2, true, "2500.00", "南明区"), (line.GetProperty("version").GetInt32(), line.GetProperty("held").GetBoolean(), line.GetProperty("amount").GetString(), line.GetProperty("countyName").GetString()));
        foreach (var other in new[] { Officers.Student(), Officers.University("10657", "520000"), Officers.Employer("520000"), SubsidyService.Finance })
            await service.As(other).GetAsync(Path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(Officers.National()).GetAsync(Path + "?month=12").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_volunteer_sees_for_each_month_whether_they_are_counted_and_paid_and_why()
    {
        await service.PublishPolicyAsync();
        var me = Officers.Student();
        Certified Month(string month, string county, bool counted = true, bool hold = false) =>
            Snapshots.First("650000", month, Snapshots.Line(county, counted, hold, person: me.Id), Snapshots.Line("650102"));
        await service.CertifyAsync(Month("2021-01", "653201"));
        await service.CertifyAsync(Month("2021-02", "653201", hold: true));
        await service.CertifyAsync(Month("2021-03", "653201", counted: false));
        await service.CertifyAsync(Month("2021-04", "650000"));
        await AcknowledgeAsync("2021-01");

        var mine = await service.As(me).GetAsync(Path + "/mine").ReadAsync();
        Assert.Equal([("2021-01", "acknowledged", "3333.33"), ("2021-02", "held", "3333.34"), ("2021-03", "not-counted", "0.00"), ("2021-04", "no-central-rate", "0.00")],
            mine.GetProperty("months").EnumerateArray().Select(m => (m.GetProperty("month").GetString()!, m.GetProperty("state").GetString()!, m.GetProperty("amount").GetString()!)));
        Assert.Equal(("3333.33", "3333.34"), (mine.GetProperty("total").GetString(), mine.GetProperty("totalHeld").GetString()));
        Assert.All(mine.GetProperty("months").EnumerateArray(), m => Assert.NotEmpty(m.GetProperty("reasons").EnumerateArray()));
        Assert.Empty((await service.As(Officers.Student()).GetAsync(Path + "/mine").ReadAsync()).GetProperty("months").EnumerateArray());
        await service.As(Officers.County("653201")).GetAsync(Path + "/mine").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_volunteer_sees_what_a_later_version_changed_or_took_away()
    {
        await service.PublishPolicyAsync();
        var (me, other) = (Officers.Student(), Snapshots.Line("650102"));
        var mineHeld = Snapshots.Line("653201", payHold: true, person: me.Id);
        var may = Snapshots.First("650000", "2021-05", mineHeld, other);
        await service.CertifyAsync(may);
        var corrected = Snapshots.Next(may, mineHeld with { PayHold = false }, other);
        await service.CertifyAsync(corrected);
        await AcknowledgeAsync("2021-05");
        // A third version says the same of me: what finance confirmed stays confirmed.
        await service.CertifyAsync(Snapshots.Next(corrected, mineHeld with { PayHold = false }));
        var june = Snapshots.First("650000", "2021-06", Snapshots.Line("653201", person: me.Id), other);
        await service.CertifyAsync(june);
        await service.CertifyAsync(Snapshots.Next(june, other));

        var months = (await service.As(me).GetAsync(Path + "/mine").ReadAsync()).GetProperty("months");
        Assert.Equal([("2021-05", "acknowledged", 3), ("2021-06", "removed", 2)],
            months.EnumerateArray().Select(m => (m.GetProperty("month").GetString()!, m.GetProperty("state").GetString()!, m.GetProperty("version").GetInt32())));
        var before = Assert.Single(months[0].GetProperty("superseded").EnumerateArray());
        Assert.Equal((1, true), (before.GetProperty("version").GetInt32(), before.GetProperty("held").GetBoolean()));
        Assert.Equal(("0.00", "已核减", 1), (months[1].GetProperty("amount").GetString(), months[1].GetProperty("stateLabel").GetString(), months[1].GetProperty("superseded").GetArrayLength()));
        Assert.Contains("不再计发", string.Concat(months[1].GetProperty("reasons").EnumerateArray().Select(r => r.GetString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_are_public_by_version_and_an_amendment_holds_from_the_next_month()
    {
        await service.DeliverTwiceAsync(service.Published(1) with { ProgrammeYear = 2021 });
        await service.DeliverTwiceAsync(service.Published(2, ("subsidy.west", "31200.50")) with { ProgrammeYear = 2021 });
        var cards = await service.As(null).GetAsync("/api/subsidy/rate-cards/2021").ReadAsync();
        Assert.Equal([(1, "30000.00"), (2, "31200.50")], cards.GetProperty("versions").EnumerateArray().Select(v => (v.GetProperty("version").GetInt32(), v.GetProperty("west").GetString()!)));
        Assert.Equal("2020-10-01", cards.GetProperty("versions")[1].GetProperty("effectiveFrom").GetString());
        await service.As(null).GetAsync("/api/subsidy/rate-cards/1999").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private async Task AcknowledgeAsync(string month)
    {
        var finance = service.As(SubsidyService.Finance);
        var feed = await finance.GetAsync($"/api/subsidy/headcounts/{month}").ReadAsync();
        await finance.PostAsJsonAsync($"/api/subsidy/headcounts/{month}/acknowledgements", feed.GetProperty("controlTotals")).ReadAsync();
    }
}
