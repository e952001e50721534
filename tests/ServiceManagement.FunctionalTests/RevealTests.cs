using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>T1, M13: before it confirms, the county checks name, card and category against the papers.</summary>
[Collection(typeof(SharedService))]
public sealed class RevealTests(ServiceManagementFixture service)
{
    private const string Purpose = "上岗审核：与银行卡原件核对";

    [Fact]
    public async Task County_and_province_see_the_numbers_each_time_under_an_audit_row_of_its_own()
    {
        var (offices, term, card) = await RegisteredAsync();
        var (county, province) = (Officers.County(offices.Counties[0], OfficerRole.Maintainer), Officers.Province(offices.Province, OfficerRole.Maintainer));
        foreach (var officer in new[] { county, province })
        {
            var client = service.As(officer);
            // A repeat with the same key is a reveal again: the first answer was not kept.
            client.DefaultRequestHeaders.Add("Idempotency-Key", "reveal-1");
            for (var i = 0; i < 2; i++)
            {
                var shown = await RevealAsync(client, term).ReadAsync();
                Assert.Equal(("欧阳试", card, "13800000000", "123456"), (Text(shown, "name"), Text(shown, "cardNumber"), Text(shown, "phone"), Text(shown, "qq")));
                Assert.StartsWith("99010119990101", Text(shown, "idNumber"), StringComparison.Ordinal);
            }

            var rows = await service.InDatabaseAsync(db => db.AuditEntries
                .Where(a => a.Operation == "volunteer-term.reveal-numbers" && a.ActorId == officer.Id).Select(a => a.Changes).ToListAsync());
            Assert.Equal(2, rows.Count);
            Assert.All(rows, r => Assert.Contains(term.ToString(), r, StringComparison.Ordinal));
            Assert.All(rows, r => Assert.Equal(Purpose, JsonDocument.Parse(r).RootElement.GetProperty("Purpose")[1].GetString()));
        }
    }

    [Fact]
    public async Task Nothing_that_was_revealed_is_written_down()
    {
        var (offices, term, card) = await RegisteredAsync();
        var client = offices.County(offices.Counties[0]);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "reveal-2");
        var shown = await RevealAsync(client, term).ReadAsync();
        await client.GetAsync($"{Root}/terms/{term}").ReadAsync();
        client.DefaultRequestHeaders.Remove("Idempotency-Key");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "confirm-1");
        Assert.Equal("欧*试", Text(await client.PostSeenAsync($"{Root}/terms/{term}/confirm-on-duty", await offices.RevisionOfAsync(term), new { category = "乡村教育" }).ReadAsync(), "name"));

        var written = await Dump.OfAsync(service);
        // The answer to the confirmation was kept, and can be read here.
        Assert.Matches("nameMasked\\W+欧\\*试", written);
        Assert.All(["欧阳试", card, "13800000000", Text(shown, "idNumber")!], secret =>
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
            Assert.DoesNotContain(Dump.Hex(secret), written, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Before_the_second_registration_there_is_neither_card_nor_phone_to_see()
    {
        var offices = await OpenAsync();
        var (term, _) = Assert.Single(await offices.ArrivedAsync(offices.Counties[0], 1));
        var shown = await RevealAsync(offices.County(offices.Counties[0]), term).ReadAsync();
        Assert.Equal(("欧阳试", JsonValueKind.Null, JsonValueKind.Null),
            (Text(shown, "name"), shown.GetProperty("cardNumber").ValueKind, shown.GetProperty("phone").ValueKind));
    }

    [Fact]
    public async Task It_is_for_who_checks_and_not_for_who_reads()
    {
        var (offices, term, _) = await RegisteredAsync();
        var county = offices.Counties[0];
        Actor[] outOfScope = [Officers.County(offices.Counties[1], OfficerRole.Maintainer), Officers.Province("110000", OfficerRole.Maintainer)];
        Actor[] notTheirs =
        [
            Officers.County(county, OfficerRole.Reviewer), Officers.Province(offices.Province, OfficerRole.Reviewer, OfficerRole.Administrator),
            Officers.Prefecture(county[..4] + "00"), Officers.National(), Officers.University("10001", offices.Province), Officers.Student(),
            Officers.Employer(offices.Province), Officers.Machine(AccessScopes.Internal),
        ];
        foreach (var actor in outOfScope) await RevealAsync(service.As(actor), term).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        foreach (var actor in notTheirs) await RevealAsync(service.As(actor), term).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await RevealAsync(offices.County(county), Guid.CreateVersion7()).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("  核对  ", false)]
    [InlineData("核对卡", false)]
    [InlineData("核对卡号", true)]
    [InlineData("200", true)]
    [InlineData("201", false)]
    public async Task A_purpose_has_4_to_200_characters(string? purpose, bool good)
    {
        var (offices, term, _) = await RegisteredAsync();
        var given = int.TryParse(purpose, out var length) ? new string('核', length) : purpose;
        var answer = RevealAsync(offices.County(offices.Counties[0]), term, given);
        if (good) await answer.ReadAsync();
        else await answer.RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task An_officer_sees_60_an_hour_also_where_requests_arrive_together()
    {
        var (offices, term, _) = await RegisteredAsync();
        var client = offices.County(offices.Counties[0]);
        for (var i = 0; i < 55; i++) await RevealAsync(client, term).ReadAsync();
        var together = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RevealAsync(client, term)));
        Assert.Equal((5, 5), (together.Count(a => a.StatusCode == HttpStatusCode.OK), together.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests)));
        await RevealAsync(client, term).RefusedAsync(HttpStatusCode.TooManyRequests, "volunteer-term.too-many-reveals");
        await RevealAsync(offices.County(offices.Counties[0]), term).ReadAsync();
        service.Clock.MoveTo(2020, 8, 21);
        await RevealAsync(client, term).ReadAsync();
    }

    private static Task<HttpResponseMessage> RevealAsync(HttpClient client, Guid term, string? purpose = Purpose) =>
        client.PostAsJsonAsync($"{Root}/terms/{term}/numbers/reveal", new { purpose });

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private async Task<(Offices Offices, Guid Term, string Card)> RegisteredAsync()
    {
        var (offices, card) = (await OpenAsync(), NewCard());
        var (term, person) = Assert.Single(await offices.ArrivedAsync(offices.Counties[0], 1));
        await offices.RegisterAsync(person, offices.Counties[0], card).ReadAsync();
        return (offices, term, card);
    }

    private Task<Offices> OpenAsync()
    {
        service.Clock.MoveTo(2020, 8, 20);
        return Offices.OpenAsync(service, "660000");
    }
}
