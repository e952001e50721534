using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>Finance reads a month and sends its totals back; only the right ones count (docs/rules.md §12, 1).</summary>
public sealed class AcknowledgeMonthFeedTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    private static int s_month;

    private readonly HttpClient _finance = service.As(SubsidyService.Finance);

    // A month of its own for each test, with two counties.
    private async Task<(string Path, JsonObject Totals, Certified Certified)> MonthAsync()
    {
        await service.PublishPolicyAsync();
        var month = new DateOnly(2020, 8, 1).AddMonths(Interlocked.Increment(ref s_month)).ToString("yyyy-MM");
        var certified = Snapshots.First("520000", month, Snapshots.Line("520102"), Snapshots.Line("520103"));
        await service.CertifyAsync(certified);
        var path = $"/api/subsidy/headcounts/{month}";
        var feed = await _finance.GetAsync(path).ReadAsync();
        return (path, JsonObject.Create(feed.GetProperty("controlTotals"))!, certified);
    }

    private Task<HttpResponseMessage> SendAsync(string path, JsonObject totals) => _finance.PostAsJsonAsync($"{path}/acknowledgements", totals);

    [Theory]
    [InlineData("lineCount", "3", "2")]
    [InlineData("headcount", "1", "2")]
    [InlineData("amount", "\"4999.99\"", "5000.00")]
    [InlineData("sha256", "\"00\"", null)]
    public async Task A_total_that_differs_is_refused_and_named(string field, string received, string? expected)
    {
        var (path, totals, _) = await MonthAsync();
        var right = totals[field]!.ToString();
        totals[field] = JsonNode.Parse(received);
        var problem = await SendAsync(path, totals).RefusedAsync(HttpStatusCode.UnprocessableEntity, "headcount.acknowledgement-mismatch");
        var difference = Assert.Single(problem.GetProperty("differences").EnumerateArray());
        Assert.Equal((field, expected ?? right, received.Trim('"')), (difference.GetProperty("field").GetString(), difference.GetProperty("expected").ToString(), difference.GetProperty("received").ToString()));
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Equal("published", (await _finance.GetAsync(path).ReadAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Several_totals_that_differ_are_all_named()
    {
        var (path, totals, _) = await MonthAsync();
        (totals["headcount"], totals["amount"]) = (7, "1.00");
        var problem = await SendAsync(path, totals).RefusedAsync(HttpStatusCode.UnprocessableEntity, "headcount.acknowledgement-mismatch");
        Assert.Equal(["headcount", "amount"], problem.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("field").GetString()!));
    }

    [Fact]
    public async Task The_same_confirmation_again_changes_nothing()
    {
        var (path, totals, _) = await MonthAsync();
        var first = await SendAsync(path, totals).ReadAsync();
        var again = await SendAsync(path, totals).ReadAsync();
        Assert.Equal(first.GetRawText(), again.GetRawText());
        totals["headcount"] = 9;
        await SendAsync(path, totals).RefusedAsync(HttpStatusCode.UnprocessableEntity, "headcount.acknowledgement-mismatch");
        var month = YearMonth.Parse(path[^7..], null);
        var feed = await service.InDatabaseAsync(db => db.MonthFeeds.SingleAsync(f => f.Month == month));
        Assert.Equal(1, await service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == feed.Id && a.Operation == "headcount.acknowledge")));
    }

    [Fact]
    public async Task A_superseded_version_cannot_be_confirmed_any_more_unless_it_was()
    {
        var (path, totals, certified) = await MonthAsync();
        var next = Snapshots.Next(certified, [.. certified.Lines.Take(1)]);
        await service.CertifyAsync(next);
        var stale = await SendAsync(path, totals).RefusedAsync(HttpStatusCode.Conflict, "headcount.stale-version");
        Assert.Equal(2, stale.GetProperty("currentVersion").GetInt32());

        var current = await _finance.GetAsync(path).ReadAsync();
        Assert.Equal(JsonValueKind.Null, current.GetProperty("difference").ValueKind);
        var right = JsonObject.Create(current.GetProperty("controlTotals"))!;
        await SendAsync(path, right).ReadAsync();
        await service.CertifyAsync(Snapshots.Next(next, [.. certified.Lines]));
        var repeated = await SendAsync(path, right).ReadAsync();
        Assert.Equal("reissued", repeated.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_month_or_version_that_does_not_exist_is_refused()
    {
        var (path, totals, _) = await MonthAsync();
        totals["version"] = 2;
        await SendAsync(path, totals).RefusedAsync(HttpStatusCode.NotFound, "headcount.no-such-version");
        await SendAsync("/api/subsidy/headcounts/2019-01", totals).RefusedAsync(HttpStatusCode.NotFound, "headcount.nothing-certified");
        await _finance.GetAsync(path + "?version=9").RefusedAsync(HttpStatusCode.NotFound, "headcount.no-such-version");
        await _finance.GetAsync("/api/subsidy/headcounts/2019-01").RefusedAsync(HttpStatusCode.NotFound, "headcount.nothing-certified");
        await _finance.GetAsync("/api/subsidy/headcounts/2019-01/lines").RefusedAsync(HttpStatusCode.NotFound, "headcount.nothing-certified");
        totals["amount"] = 5000;
        await SendAsync(path, totals).RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task Each_scope_allows_what_it_names_and_nobody_else_may()
    {
        var (path, totals, _) = await MonthAsync();
        var (reader, confirmer) = (service.As(Officers.Machine(AccessScopes.HeadcountsRead)), service.As(Officers.Machine(AccessScopes.HeadcountsAcknowledge)));
        await reader.GetAsync(path).ReadAsync();
        await confirmer.GetAsync(path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await reader.PostAsJsonAsync(path + "/acknowledgements", totals).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(Officers.National()).GetAsync(path).ReadAsync();
        await service.As(Officers.National()).PostAsJsonAsync(path + "/acknowledgements", totals).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        foreach (var other in new[] { Officers.Province("520000"), Officers.County("520102"), Officers.Student(), Officers.Employer("520000"), Officers.Machine("internal") })
            await service.As(other).GetAsync(path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(null).GetAsync(path).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
        await confirmer.PostAsJsonAsync(path + "/acknowledgements", totals).ReadAsync();
    }

    [Fact]
    public async Task A_person_of_finance_confirms_by_the_same_rules_as_the_machine()
    {
        var (path, totals, _) = await MonthAsync();
        var (maintainer, reviewer) = (service.As(Officers.Finance(OfficerRole.Maintainer)), service.As(Officers.Finance(OfficerRole.Reviewer)));
        Assert.Equal(["acknowledge"], (await maintainer.GetAsync(path).ReadAsync()).GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        Assert.Empty((await reviewer.GetAsync(path).ReadAsync()).GetProperty("allowedActions").EnumerateArray());
        await reviewer.PostAsJsonAsync(path + "/acknowledgements", totals).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

        var wrong = (JsonObject)totals.DeepClone();
        wrong["headcount"] = 99;
        await maintainer.PostAsJsonAsync(path + "/acknowledgements", wrong).RefusedAsync(HttpStatusCode.UnprocessableEntity, "headcount.acknowledgement-mismatch");
        Assert.Equal("acknowledged", (await maintainer.PostAsJsonAsync(path + "/acknowledgements", totals).ReadAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_file_comes_by_accept_or_by_format_and_not_twice()
    {
        var (path, totals, _) = await MonthAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var byAccept = await _finance.SendAsync(request);
        Assert.Equal("text/csv", byAccept.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"1-{totals["sha256"]}\"", byAccept.Headers.ETag?.ToString());
        using var byFormat = await _finance.GetAsync(path + "?format=csv");
        Assert.Equal(await byAccept.Content.ReadAsStringAsync(), await byFormat.Content.ReadAsStringAsync());

        await service.As(Officers.Finance(OfficerRole.Maintainer)).PostAsJsonAsync(path + "/acknowledgements", totals).ReadAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, path + "?format=csv");
        again.Headers.IfNoneMatch.Add(byAccept.Headers.ETag!);
        using var unchanged = await _finance.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Who_asks_again_hears_of_the_acknowledgement_and_of_nothing_else_twice()
    {
        var (path, totals, _) = await MonthAsync();
        var maintainer = service.As(Officers.Finance(OfficerRole.Maintainer));
        async Task<(HttpStatusCode Status, string? Tag)> AskAsync(HttpClient client, string? seen)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (seen is not null) request.Headers.TryAddWithoutValidation("If-None-Match", seen);
            using var answer = await client.SendAsync(request);
            return (answer.StatusCode, answer.Headers.ETag?.ToString());
        }

        var (_, before) = await AskAsync(maintainer, null);
        Assert.Equal((HttpStatusCode.NotModified, before), await AskAsync(maintainer, before));
        // The reviewer may do less with it than the maintainer.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(service.As(Officers.Finance(OfficerRole.Reviewer)), before)).Status);

        await maintainer.PostAsJsonAsync(path + "/acknowledgements", totals).ReadAsync();
        var (status, after) = await AskAsync(maintainer, before);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((HttpStatusCode.NotModified, after), await AskAsync(maintainer, after));
    }

    [Fact]
    public async Task The_lines_behind_the_totals_come_in_pages_without_persons()
    {
        var (path, totals, certified) = await MonthAsync();
        var first = await _finance.GetAsync(path + "/lines?limit=1").ReadAsync();
        var second = await _finance.GetAsync($"{path}/lines?limit=1&cursor={Uri.EscapeDataString(first.GetProperty("nextCursor").GetString()!)}").ReadAsync();
        Assert.Equal(JsonValueKind.Null, second.GetProperty("nextCursor").ValueKind);
        var lines = new[] { first, second }.SelectMany(p => p.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(certified.Lines.Select(l => l.TermId).Order(), lines.Select(l => l.GetProperty("termId").GetGuid()).Order());
        Assert.Equal(totals["amount"]!.ToString(), lines.Sum(l => decimal.Parse(l.GetProperty("amount").GetString()!)).ToString("0.00"));
        Assert.All(certified.Lines, l => Assert.DoesNotContain(l.PersonId.ToString(), first.GetRawText() + second.GetRawText(), StringComparison.Ordinal));
        Assert.Equal("west", lines[0].GetProperty("basis").GetProperty("tier").GetString());
        Assert.NotEmpty(lines[0].GetProperty("reasons").EnumerateArray());
    }
}
