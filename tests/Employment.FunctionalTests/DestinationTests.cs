using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Employment.FunctionalTests;

/// <summary>EMP-2: a departure's destination is recorded once, and counted within the caller's region.</summary>
public sealed class DestinationTests(EmploymentService service) : IClassFixture<EmploymentService>
{
    private const string Path = "/api/employment/destinations";

    private async Task<List<JsonElement>> ListAsync(Actor actor, string query = "?limit=200") =>
        [.. (await service.As(actor).GetAsync(Path + query).ReadAsync()).GetProperty("items").EnumerateArray()];

    [Fact]
    public async Task A_departure_is_recorded_once_however_often_it_is_told()
    {
        var departure = service.Departure("520102", "考取公务员");
        await service.DeliverTwiceAsync(departure);
        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), Destination = "升学" });

        var row = Assert.Single(await ListAsync(Officers.County("520102")), r => r.GetProperty("termId").GetGuid() == departure.AggregateId);
        Assert.Equal(("考取公务员", "南明区", "2021-07-01"), (row.GetProperty("destination").GetString(), row.GetProperty("regionName").GetString(),
            row.GetProperty("leftOn").GetString()));
        await Eventually.True(() => service.Events.Arrived<DestinationRecorded>().Count(e => e.TermId == departure.AggregateId) == 1);
        Assert.Equal(1, await service.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.EntityId == row.GetProperty("id").GetGuid())));
    }

    [Theory]
    [InlineData("on-duty", "就业")]
    [InlineData("closed", "就业")]
    [InlineData("left", null)]
    [InlineData("left", "")]
    public async Task Any_other_change_records_nothing(string to, string? destination)
    {
        var change = service.Departure("520103", destination, to);
        await service.DeliverTwiceAsync(change);
        Assert.False(await service.InDatabaseAsync(db => db.Destinations.AnyAsync(d => d.TermId == change.AggregateId)));
    }

    [Fact]
    public async Task Each_office_sees_its_own_region_and_a_volunteer_themselves()
    {
        var volunteer = Officers.Student();
        var (guizhou, tibet) = (service.Departure("522301", "返乡创业", person: volunteer.Id), service.Departure("540102", "升学"));
        await service.DeliverTwiceAsync(guizhou);
        await service.DeliverTwiceAsync(tibet);
        async Task<(bool, bool)> Sees(Actor actor)
        {
            var terms = (await ListAsync(actor)).Select(r => r.GetProperty("termId").GetGuid()).ToHashSet();
            return (terms.Contains(guizhou.AggregateId), terms.Contains(tibet.AggregateId));
        }

        Assert.Equal((true, true), await Sees(Officers.National()));
        Assert.Equal((true, false), await Sees(Officers.Province("520000")));
        Assert.Equal((true, false), await Sees(Officers.Prefecture("522300")));
        Assert.Equal((true, false), await Sees(Officers.County("522301")));
        Assert.Equal((false, false), await Sees(Officers.County("522302")));
        Assert.Equal((true, false), await Sees(volunteer));
        Assert.Equal((false, false), await Sees(Officers.Student()));
        await service.As(Officers.Employer("520000")).GetAsync(Path).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await service.As(null).GetAsync(Path).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
        Assert.Empty(await ListAsync(Officers.County("522301"), "?region=540000"));
        Assert.Single(await ListAsync(Officers.County("522301"), "?destination=返乡创业&year=2020"));
        await service.As(Officers.National()).GetAsync($"{Path}?region=5").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task Statistics_sum_by_county_and_by_province_within_the_scope()
    {
        foreach (var (county, place) in new[] { ("620102", "升学"), ("620102", "升学"), ("620103", "自主就业"), ("630102", "升学") })
            await service.DeliverTwiceAsync(service.Departure(county, place));

        var counties = await service.As(Officers.Province("620000")).GetAsync($"{Path}/statistics").ReadAsync();
        Assert.Equal(3, counties.GetProperty("total").GetInt32());
        Assert.Equal(["620102", "620103"], counties.GetProperty("regions").EnumerateArray().Select(r => r.GetProperty("regionCode").GetString()!));

        var provinces = await service.As(Officers.National()).GetAsync($"{Path}/statistics?by=province&year=2020").ReadAsync();
        var gansu = provinces.GetProperty("regions").EnumerateArray().Single(r => r.GetProperty("regionCode").GetString() == "620000");
        Assert.Equal(("甘肃省", 3), (gansu.GetProperty("regionName").GetString(), gansu.GetProperty("total").GetInt32()));
        var first = gansu.GetProperty("destinations").EnumerateArray().First();
        Assert.Equal(("升学", 2), (first.GetProperty("destination").GetString(), first.GetProperty("count").GetInt32()));
        await service.As(Officers.National()).GetAsync($"{Path}/statistics?by=planet").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await service.As(Officers.Student()).GetAsync($"{Path}/statistics").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_departure_that_was_taken_back_takes_its_destination_with_it()
    {
        var departure = service.Departure("610103", "升学");
        await service.DeliverTwiceAsync(departure);
        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), AggregateVersion = 6, From = "left", To = "on-duty", Destination = null });
        Assert.Empty(await ListAsync(Officers.County("610103")));
        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), AggregateVersion = 7, Destination = "就业" });
        Assert.Equal("就业", Assert.Single(await ListAsync(Officers.County("610103"))).GetProperty("destination").GetString());
    }

    [Fact]
    public async Task A_departure_that_is_heard_of_after_it_was_taken_back_counts_nowhere()
    {
        var departure = service.Departure("610104", "升学");
        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), AggregateVersion = 6, From = "left", To = "on-duty", Destination = null });
        await service.DeliverTwiceAsync(departure);
        Assert.Empty(await ListAsync(Officers.County("610104")));
        Assert.Equal(0, (await service.As(Officers.County("610104")).GetAsync($"{Path}/statistics").ReadAsync()).GetProperty("total").GetInt32());
        Assert.DoesNotContain(service.Events.Arrived<DestinationRecorded>(), e => e.TermId == departure.AggregateId);

        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), AggregateVersion = 8, Destination = "就业" });
        Assert.Equal("就业", Assert.Single(await ListAsync(Officers.County("610104"))).GetProperty("destination").GetString());
        await service.DeliverTwiceAsync(departure with { EventId = Guid.CreateVersion7(), AggregateVersion = 7, From = "left", To = "on-duty", Destination = null });
        Assert.Single(await ListAsync(Officers.County("610104")));
    }

    [Fact]
    public async Task A_destination_longer_than_any_column_is_recorded_cut()
    {
        // No repetition that PostgreSQL could compress below what an index holds.
        var words = string.Concat(Enumerable.Range(0, 4000).Select(i => (char)('一' + (i * 7919 % 20000))));
        await service.DeliverTwiceAsync(service.Departure("610112", words));
        Assert.Equal(words[..99] + "…", Assert.Single(await ListAsync(Officers.County("610112"))).GetProperty("destination").GetString());
    }

    [Fact]
    public async Task Destinations_are_sorted_counted_and_exported_without_accounts()
    {
        foreach (var place in new[] { "升学", "就业", "创业" }) await service.DeliverTwiceAsync(service.Departure("610102", place));
        var page = await service.As(Officers.County("610102")).GetAsync($"{Path}?sort=destination&limit=2&count=true").ReadAsync();
        Assert.Equal((3, "创业"), (page.GetProperty("total").GetInt32(), page.GetProperty("items")[0].GetProperty("destination").GetString()));
        var person = page.GetProperty("items")[0].GetProperty("personId").GetString()!;

        using var file = await service.As(Officers.County("610102")).GetAsync($"{Path}/export?format=csv&year=2020");
        var text = System.Text.Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        Assert.True(file.IsSuccessStatusCode, text);
        Assert.Equal(4, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(person, text, StringComparison.Ordinal);
        await service.As(Officers.Student()).GetAsync($"{Path}/export").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }
}
