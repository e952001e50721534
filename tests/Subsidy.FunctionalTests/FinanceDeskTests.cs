using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>What a person of finance works with: months, versions side by side, files, and what waits.</summary>
public sealed class FinanceDeskTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    private static int s_month;
    private readonly HttpClient _finance = service.As(Officers.Finance(OfficerRole.Maintainer));

    [Fact]
    public async Task The_list_of_months_has_totals_state_and_what_is_due()
    {
        var (month, _) = await MonthAsync();
        var row = await RowAsync(month);
        Assert.Equal(("published", "待财政确认", 1, 2), (Text(row, "state"), Text(row, "stateLabel"), row.GetProperty("provinceCount").GetInt32(), row.GetProperty("controlTotals").GetProperty("headcount").GetInt32()));
        Assert.Equal((service.Clock.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(10).ToString("yyyy-MM-dd"), false), (Text(row, "dueOn"), row.GetProperty("overdue").GetBoolean()));
        Assert.Equal(["acknowledge"], row.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        await AcknowledgeAsync(month);
        row = await RowAsync(month);
        Assert.Equal(("acknowledged", 1, JsonValueKind.Null), (Text(row, "state"), row.GetProperty("acknowledgedVersion").GetInt32(), row.GetProperty("dueOn").ValueKind));

        var newestFirst = await _finance.GetAsync("/api/subsidy/headcounts?limit=200&count=true").ReadAsync();
        var months = newestFirst.GetProperty("items").EnumerateArray().Select(r => Text(r, "month")!).ToList();
        Assert.Equal(months.OrderDescending(StringComparer.Ordinal), months);
        Assert.Equal(months.Count, newestFirst.GetProperty("total").GetInt32());
        Assert.DoesNotContain(month, (await ItemsAsync("?state=published&limit=200")).Select(r => Text(r, "month")));
        await service.As(Officers.Province("520000")).GetAsync("/api/subsidy/headcounts").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task Versions_are_listed_and_any_two_stand_side_by_side()
    {
        var (month, certified) = await MonthAsync();
        await AcknowledgeAsync(month);
        await service.CertifyAsync(Snapshots.Next(certified, certified.Lines[0], Snapshots.Line("520111")));

        var versions = await _finance.GetAsync($"/api/subsidy/headcounts/{month}/versions").ReadAsync();
        Assert.Equal([1, 2], versions.EnumerateArray().Select(v => v.GetProperty("controlTotals").GetProperty("version").GetInt32()));
        Assert.Equal(("finance", "财政部门", "贵州省"), (Text(versions[0], "acknowledgedBy"), Text(versions[0], "acknowledgedByLabel"), Text(versions[0], "causeProvinceName")));
        Assert.Equal((0, "0.00", JsonValueKind.Null), (versions[1].GetProperty("headcountDifference").GetInt32(), Text(versions[1], "amountDifference"), versions[1].GetProperty("acknowledgedAt").ValueKind));

        var compared = await _finance.GetAsync($"/api/subsidy/headcounts/{month}/differences?from=1&to=2").ReadAsync();
        var counties = compared.GetProperty("counties").EnumerateArray().ToList();
        Assert.Equal(["520103", "520111"], counties.Select(c => Text(c, "countyCode")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (counties[0].GetProperty("to").ValueKind, counties[1].GetProperty("from").ValueKind));
        Assert.Equal((-1, 1), (counties[0].GetProperty("headcountDifference").GetInt32(), counties[1].GetProperty("headcountDifference").GetInt32()));
        Assert.Equal(3, (await _finance.GetAsync($"/api/subsidy/headcounts/{month}/differences?from=1&to=2&all=true").ReadAsync()).GetProperty("counties").GetArrayLength());
        Assert.True((await _finance.GetAsync($"/api/subsidy/headcounts/{month}/differences?from=2&to=2").ReadAsync()).GetProperty("identical").GetBoolean());
        await _finance.GetAsync($"/api/subsidy/headcounts/{month}/differences?from=1&to=9").RefusedAsync(HttpStatusCode.NotFound, "headcount.no-such-version");
        await _finance.GetAsync("/api/subsidy/headcounts/2019-01/versions").RefusedAsync(HttpStatusCode.NotFound, "headcount.nothing-certified");
    }

    [Fact]
    public async Task Of_a_month_that_changed_after_the_acknowledgement_only_the_difference_is_outstanding()
    {
        var before = await OutstandingAsync();
        var (month, certified) = await MonthAsync();
        Assert.Equal(JsonValueKind.Null, (await RowAsync(month)).GetProperty("change").ValueKind);
        Assert.Equal((1, 500000, 500000, 500000, 0, 0, 0), Less(await OutstandingAsync(), before));
        await AcknowledgeAsync(month);
        Assert.Equal((0, 0, 0, 0, 0, 0, 0), Less(await OutstandingAsync(), before));

        // One county loses its only volunteer, another gets two, of whom one is held; the third stays as it was.
        await service.CertifyAsync(Snapshots.Next(certified, certified.Lines[0], Snapshots.Line("520111"), Snapshots.Line("520111", payHold: true)));
        var row = await RowAsync(month);
        var change = row.GetProperty("change");
        Assert.Equal(("7500.00", 1, 1), (Text(row.GetProperty("controlTotals"), "amount"), change.GetProperty("version").GetInt32(), change.GetProperty("headcount").GetInt32()));
        Assert.Equal(("2500.00", "5000.00", "2500.00", "2500.00"), (Text(change, "amount"), Text(change, "toPay"), Text(change, "toTakeBack"), Text(change, "heldAmount")));
        Assert.Equal((1, 750000, 250000, 0, 500000, 250000, 250000), Less(await OutstandingAsync(), before));
        await service.As(Officers.Province("520000")).GetAsync("/api/subsidy/headcounts/outstanding").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await AcknowledgeAsync(month);
        Assert.Equal((0, 0, 0, 0, 0, 0, 0), Less(await OutstandingAsync(), before));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("lines/export")]
    public async Task A_month_is_downloaded_as_a_table_and_as_a_workbook(string what)
    {
        var (month, certified) = await MonthAsync();
        using var csv = await _finance.GetAsync($"/api/subsidy/headcounts/{month}/{what}?format=csv");
        var text = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync());
        Assert.True(csv.IsSuccessStatusCode, text);
        Assert.Contains("南明区", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(certified.Lines, l => Assert.DoesNotContain(l.PersonId.ToString(), text, StringComparison.Ordinal));
        using var workbook = await _finance.GetAsync($"/api/subsidy/headcounts/{month}/{what}?format=xlsx&version=1");
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
        await _finance.GetAsync($"/api/subsidy/headcounts/{month}/{what}?version=9").RefusedAsync(HttpStatusCode.NotFound, "headcount.no-such-version");
    }

    [Fact]
    public async Task What_waits_for_finance_is_its_work_and_the_nation_sees_on_whom_it_waits()
    {
        var (month, certified) = await MonthAsync();
        var before = (await WorkAsync(_finance, "headcount.acknowledge-published"))!.Value.GetProperty("count").GetInt32();
        await AcknowledgeAsync(month);
        Assert.Equal(before - 1, (await WorkAsync(_finance, "headcount.acknowledge-published"))?.GetProperty("count").GetInt32() ?? 0);
        await service.CertifyAsync(Snapshots.Next(certified, certified.Lines[0]));
        var reissued = (await WorkAsync(_finance, "headcount.acknowledge-reissued"))!.Value;
        Assert.Equal((true, "reissued"), (reissued.GetProperty("mine").GetBoolean(), Text(reissued.GetProperty("filter"), "state")));
        Assert.Equal((await ItemsAsync("?state=reissued&limit=200")).Min(row => Text(row, "dueOn")), Text(reissued, "dueOn"));

        var waits = (await WorkAsync(service.As(Officers.National()), "headcount.acknowledge-reissued"))!.Value;
        Assert.False(waits.GetProperty("mine").GetBoolean());
        Assert.Contains("财政部门", Text(waits, "waitingOn"), StringComparison.Ordinal);
    }

    private async Task<(string Month, Certified Certified)> MonthAsync()
    {
        await service.PublishPolicyAsync();
        var month = new DateOnly(2020, 8, 1).AddMonths(Interlocked.Increment(ref s_month)).ToString("yyyy-MM");
        var certified = Snapshots.First("520000", month, Snapshots.Line("520102"), Snapshots.Line("520103"));
        await service.CertifyAsync(certified);
        return (month, certified);
    }

    // Other months of the class wait too: what one month does is told by the difference, in fen.
    private static (long, long, long, long, long, long, long) Less(long[] now, long[] before) => now.Zip(before, (n, b) => n - b).ToArray() is [var months, var whole, var amount, var first, var more, var less, var held]
        ? (months, whole, amount, first, more, less, held)
        : throw new InvalidOperationException("Seven figures are read.");

    private async Task<long[]> OutstandingAsync()
    {
        var sums = await _finance.GetAsync("/api/subsidy/headcounts/outstanding").ReadAsync();
        string[] amounts = ["versionAmount", "amount", "firstAmount", "toPay", "toTakeBack", "heldAmount"];
        return [sums.GetProperty("months").GetInt32(), .. amounts.Select(a => (long)(decimal.Parse(Text(sums, a)!, CultureInfo.InvariantCulture) * 100))];
    }

    private async Task AcknowledgeAsync(string month)
    {
        var feed = await _finance.GetAsync($"/api/subsidy/headcounts/{month}").ReadAsync();
        await _finance.PostAsJsonAsync($"/api/subsidy/headcounts/{month}/acknowledgements", JsonObject.Create(feed.GetProperty("controlTotals"))).ReadAsync();
    }

    private async Task<List<JsonElement>> ItemsAsync(string query) => [.. (await _finance.GetAsync($"/api/subsidy/headcounts{query}").ReadAsync()).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> RowAsync(string month) => (await ItemsAsync("?limit=200")).Single(r => Text(r, "month") == month);

    private static async Task<JsonElement?> WorkAsync(HttpClient client, string key) => (await client.GetAsync("/api/subsidy/work").ReadAsync())
        .GetProperty("items").EnumerateArray().Where(i => Text(i, "key") == key).Cast<JsonElement?>().SingleOrDefault();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
