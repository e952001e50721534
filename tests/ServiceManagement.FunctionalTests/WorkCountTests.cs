using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>What the work queue counts is what the list shows that it links to.</summary>
[Collection(typeof(ReadingService))]
public sealed class WorkCountTests(ServiceManagementFixture service)
{
    [Fact]
    public async Task Each_count_is_the_total_of_its_list()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await Offices.OpenAsync(service, "540000");
        await service.PublishYearAsync(("extension.open", "2020-09-01"), ("extension.close", "2021-04-30"));
        await WaitEverywhereAsync(offices, offices.Counties[0]);

        service.Clock.MoveTo(2021, 8, 5);
        var office = service.As(Officers.Province(offices.Province, OfficerRole.Maintainer, OfficerRole.Reviewer));
        var items = (await office.GetAsync($"{Root}/work").ReadAsync()).GetProperty("items").EnumerateArray().Where(i => ListOf(i) is not null).ToList();

        // The counts themselves, so that the list does not only agree with a queue that counts nothing.
        Assert.Equal(
            [
                ("restore.endorse", 1), ("restore.grant", 1), ("volunteer-term.agree-extension", 2), ("volunteer-term.close", 6), ("volunteer-term.confirm-on-duty", 3),
                ("volunteer-term.record-arrival", 1), ("volunteer-term.record-departure", 1), ("volunteer-term.register", 2), ("volunteer-term.release-pay-hold", 2),
                ("volunteer-term.start-next-year", 1),
            ],
            items.Select(i => (i.GetProperty("key").GetString()!, i.GetProperty("count").GetInt32())).Order());
        foreach (var item in items)
        {
            var query = string.Join('&', item.GetProperty("filter").EnumerateObject().Select(f => $"{f.Name}={f.Value.GetString()}"));
            var total = (await office.GetAsync($"{Root}/{ListOf(item)}?{query}&count=true&limit=1").ReadAsync()).GetProperty("total").GetInt32();
            Assert.Equal((query, item.GetProperty("count").GetInt32()), (query, total));
        }
    }

    // At every step somebody, and beside each somebody of whom it is nearly true.
    private async Task WaitEverywhereAsync(Offices offices, string county)
    {
        await service.AdmitAsync(offices.Province, 1);
        await offices.ArrivedAsync(county, 2);
        await offices.RegisteredAsync(county, 3);
        var people = await offices.OnDutyAsync(county, 10);
        foreach (var (_, person) in people.Take(4)) await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { }).ReadAsync();
        await DecideAsync(people[2].Term, true, null);
        await DecideAsync(people[3].Term, false, "考核不合格");
        foreach (var (_, person) in people.Skip(4).Take(2))
            await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/leave-request", new { reason = "家庭原因" }).ReadAsync();
        foreach (var (_, person) in people.Skip(6).Take(2))
            await offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details", new { cardNumber = NewCard() }).ReadAsync();
        foreach (var (term, _) in new[] { people[5], people[7], people[8] }) await offices.DepartAsync(term, county, new DateOnly(2020, 8, 20)).ReadAsync();
        await AskAsync(people[5].Term);
        var asked = await AskAsync(people[8].Term);
        await offices.Reviewer.PostSeenAsync($"{Root}/restores/{asked.GetProperty("id").GetGuid()}/endorse", 1).ReadAsync();

        Task DecideAsync(Guid term, bool agree, string? reason) => offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/extension", new { agree, reason }).ReadAsync();
        Task<JsonElement> AskAsync(Guid term) =>
            offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/restore-request", new { reason = "误操作", resumesOn = "2020-08-20" }).ReadAsync();
    }

    private static string? ListOf(JsonElement item) => item.GetProperty("key").GetString()!.Split('.')[0] switch
    {
        "volunteer-term" => "terms",
        "restore" => "restores",
        _ => null,
    };
}
