using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Snapshots;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>The reader against a real server on a loopback port.</summary>
public sealed class SnapshotReaderTests
{
    [Fact]
    public async Task It_reads_text_and_hash_and_nothing_where_there_is_no_answer()
    {
        await using var server = await ServiceManagementStandIn.StartAsync();
        var certified = Snapshots.First("520000", "2020-09", Snapshots.Line("520102"));
        server.Certify(certified);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "/internal/") };
        var reader = new SnapshotReader(http);
        await Assert.ThrowsAsync<HttpRequestException>(() => reader.ReadAsync("520000", new YearMonth(2020, 9), 1, CancellationToken.None));

        http.DefaultRequestHeaders.Authorization = new("Bearer", "stand-in-token");
        var text = await reader.ReadAsync("520000", new YearMonth(2020, 9), 1, CancellationToken.None);
        Assert.Equal((certified.Canonical, certified.Sha256), (text.Canonical, text.Sha256));
        await Assert.ThrowsAsync<HttpRequestException>(() => reader.ReadAsync("520000", new YearMonth(2020, 9), 2, CancellationToken.None));
        server.FailNext(1);
        await Assert.ThrowsAsync<HttpRequestException>(() => reader.ReadAsync("520000", new YearMonth(2020, 9), 1, CancellationToken.None));
    }
}
