using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>T7: a transfer is kept with the post and county on both sides.</summary>
[Collection(typeof(ReadingService))]
public sealed class TransferTests(ServiceManagementFixture service)
{
    [Fact]
    public async Task A_transfer_says_whence_and_whither()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "530000");
        var (old, next) = (offices.Counties[0], offices.Counties[1]);
        var (term, person) = (await offices.OnDutyAsync(old, 1))[0];
        var preview = await TransferAsync(offices, term, next, "?preview=true").ReadAsync();
        Assert.Single(preview.GetProperty("transfers").EnumerateArray());
        Assert.Empty((await ReadAsync(offices, term)).GetProperty("transfers").EnumerateArray());

        await TransferAsync(offices, term, next).ReadAsync();
        await TransferAsync(offices, term, old).ReadAsync();
        var view = await offices.Volunteer(person).GetAsync($"{Root}/terms/mine").ReadAsync();
        var transfers = view.GetProperty("transfers").EnumerateArray().ToList();
        Assert.Equal([(offices.PostOf(old), old, offices.PostOf(next), next), (offices.PostOf(next), next, offices.PostOf(old), old)],
            transfers.Select(t => (t.GetProperty("fromPostId").GetGuid(), Text(t, "fromCountyCode")!, t.GetProperty("toPostId").GetGuid(), Text(t, "toCountyCode")!)));
        Assert.All(transfers, t => Assert.All(new[] { "fromTitle", "fromUnit", "toTitle", "toUnit" }, name => Assert.False(string.IsNullOrEmpty(Text(t, name)))));
        var decided = view.GetProperty("decisions").EnumerateArray().Where(d => Text(d, "action") == "Transfer").Select(d => Text(d, "at"));
        Assert.Equal(decided, transfers.Select(t => Text(t, "at")));
    }

    private static Task<HttpResponseMessage> TransferAsync(Offices offices, Guid term, string county, string query = "") =>
        offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/transfer{query}", new { postId = offices.PostOf(county), reason = "工作需要" });

    private static Task<JsonElement> ReadAsync(Offices offices, Guid term) => offices.Maintainer.GetAsync($"{Root}/terms/{term}").ReadAsync();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
