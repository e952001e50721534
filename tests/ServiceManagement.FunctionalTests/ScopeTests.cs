using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>Who sees what: a county its own, a province its counties, a volunteer the own term, the nation all, a university nothing.</summary>
[Collection(typeof(SharedService))]
public sealed class ScopeTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task Lists_terms_and_months_end_at_the_callers_region()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "110000");
        var (county, other) = (offices.Counties[0], offices.Counties[1]);
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        var (elsewhere, stranger) = Assert.Single(await offices.OnDutyAsync(other, 1));
        Actor[] see = [Officers.County(county), Officers.Province("110000"), Officers.Prefecture(county[..4] + "00"), Officers.National()];
        Actor[] doNot = [Officers.County(other), Officers.Province("120000"), Officers.Prefecture("119900"), Officers.University("10001", "110000"), Officers.Student(stranger), Officers.Student(), Officers.Employer("110000")];

        foreach (var actor in see)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(actor, $"terms/{term}"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(actor, $"county-months/{county}/{Month}"));
            Assert.Contains(term.ToString(), await TextAsync(actor, $"terms?county={county}"), StringComparison.Ordinal);
            Assert.Contains(county, await TextAsync(actor, $"county-months?month={Month}&limit=200"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Officers.Student(person), $"terms/{term}"));
        Assert.DoesNotContain(elsewhere.ToString(), await TextAsync(Officers.County(county), "terms?limit=200"), StringComparison.Ordinal);
        foreach (var actor in doNot)
        {
            Assert.Contains(await StatusAsync(actor, $"terms/{term}"), Hidden);
            Assert.Contains(await StatusAsync(actor, $"county-months/{county}/{Month}"), Hidden);
            Assert.DoesNotContain(term.ToString(), await TextAsync(actor, $"terms?county={county}"), StringComparison.Ordinal);
            Assert.DoesNotContain(county, await TextAsync(actor, $"county-months?month={Month}&limit=200"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_acts_beyond_the_own_region()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "120000");
        var county = offices.Counties[2];
        var (term, _) = Assert.Single(await offices.RegisteredAsync(county, 1));
        await offices.ConfirmAsync(term, offices.Counties[3]).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await offices.ConfirmAsync(term, county).ReadAsync();
        await offices.DepartAsync(term, offices.Counties[3], new DateOnly(2020, 9, 1)).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.County(offices.Counties[3])).PostAsJsonAsync($"{Root}/county-months/{county}/{Month}/submit", new { }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await offices.SubmitAsync(county, Month).ReadAsync();
        await service.As(Officers.Province("510000")).PostSeenAsync($"{Root}/county-months/{county}/{Month}/approve", 1).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.Province("510000")).GetAsync($"{Root}/province-months/120000/{Month}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.County(county)).GetAsync($"{Root}/province-months/120000/{Month}").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task Every_route_refuses_everybody_whom_its_rule_does_not_name()
    {
        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AccessRule>() is not null).ToList();
        Actor[] everybody =
        [
            Officers.County("120101"), Officers.Prefecture("120100"), Officers.Province("120000"), Officers.National(), Officers.Student(),
            Officers.University("10001", "120000"), Officers.Employer("120000"), Officers.Finance(), Officers.Machine(AccessScopes.HeadcountsRead), Officers.Machine(AccessScopes.Internal),
        ];
        Assert.True(routes.Count >= 35, $"{routes.Count} routes");
        foreach (var route in routes)
        {
            var rule = route.Metadata.GetMetadata<AccessRule>()!;
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(null, route)).StatusCode);
            foreach (var actor in everybody.Where(a => (rule.Parties & a.Party) == Party.None))
                Assert.True((await SendAsync(actor, route)).StatusCode == HttpStatusCode.Forbidden, $"{actor.Party} {route.RoutePattern.RawText}");
        }
    }

    private static readonly HttpStatusCode[] Hidden = [HttpStatusCode.NotFound, HttpStatusCode.Forbidden];

    private Task<HttpResponseMessage> SendAsync(Actor? actor, RouteEndpoint route)
    {
        var path = route.RoutePattern.RawText!.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
            .Replace("{month}", Month, StringComparison.Ordinal).Replace("{version:int}", "1", StringComparison.Ordinal)
            .Replace("{county}", "120101", StringComparison.Ordinal).Replace("{province}", "120000", StringComparison.Ordinal)
            .Replace("{name}", "posts", StringComparison.Ordinal);
        Assert.DoesNotContain('{', path);
        var method = route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        var request = new HttpRequestMessage(new HttpMethod(method), path + "?month=2020-09&with=1");
        if (method != "GET") request.Content = JsonContent.Create(BodyOf(route.RoutePattern.RawText!));
        return service.As(actor).SendAsync(request);
    }

    // A body that can be read: an unreadable one would be answered before anybody is asked who they are.
    private static object BodyOf(string route) => route.Split('/')[^1] switch
    {
        "arrival" => new { countyCode = "120101", arrivedOn = "2020-07-20" },
        "arrivals" or "confirmations" or "county-month-approvals" or "extensions" => new { items = Array.Empty<object>() },
        "second-registration" => new { postId = Guid.Empty, cardNumber = "1", phone = "1" },
        "confirm-on-duty" or "category" => new { category = "x" },
        "transfer" => new { postId = Guid.Empty },
        "extension" => new { agree = true },
        "agreement" => new { signedOn = "2020-07-20" },
        "agreements" => new { signedOn = "2020-07-20", ids = Array.Empty<Guid>() },
        "direct-counties" => new { countyCode = "120101", reason = "x" },
        "restore-request" => new { reason = "x", resumesOn = "2020-09-01" },
        "departure" => new { leftOn = "2020-09-01", destination = "x" },
        _ => new { },
    };

    private async Task<HttpStatusCode> StatusAsync(Actor actor, string path)
    {
        using var answer = await service.As(actor).GetAsync($"{Root}/{path}");
        return answer.StatusCode;
    }

    private async Task<string> TextAsync(Actor actor, string path)
    {
        using var answer = await service.As(actor).GetAsync($"{Root}/{path}");
        return await answer.Content.ReadAsStringAsync();
    }
}
