using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using XibuPlan.Contracts.Tests.Services;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using Xunit;

namespace XibuPlan.Contracts.Tests.Access;

/// <summary>Every route of every service × every kind of caller, over HTTP; and who may call what, committed as <c>docs/api/access.md</c>.</summary>
public sealed class AuthorisationMatrixTests(RunningServices services)
{
    private const Party OfficerParties = Party.National | Party.Province | Party.Prefecture | Party.County | Party.University | Party.Finance;

    [Theory]
    [MemberData(nameof(OpenApiTests.Services), MemberType = typeof(OpenApiTests))]
    public async Task Every_route_lets_in_whom_its_rule_names_and_nobody_else(string service)
    {
        var running = await services.StartedAsync(service);
        var violations = new List<string>();
        foreach (var persona in Persona.All)
        {
            using var client = running.As(persona.Actor);
            foreach (var route in Ruled(running)) violations.AddRange(await ViolationsAsync(client, route, persona));
        }

        Assert.True(violations.Count == 0, $"{violations.Count} violations:\n{string.Join('\n', violations)}");
    }

    [Theory]
    [MemberData(nameof(OpenApiTests.Services), MemberType = typeof(OpenApiTests))]
    public async Task Every_route_has_a_rule_or_is_technical(string service)
    {
        var running = await services.StartedAsync(service);
        Assert.Empty(running.Routes.Where(r => r.Metadata.GetMetadata<AccessRule>() is null && r.Metadata.GetMetadata<TechnicalRoute>() is null).Select(r => r.RoutePattern.RawText));
    }

    [Theory]
    [MemberData(nameof(OpenApiTests.Services), MemberType = typeof(OpenApiTests))]
    public async Task Every_internal_route_is_for_services_only_and_every_other_lies_below_the_services_prefix(string service)
    {
        var running = await services.StartedAsync(service);
        foreach (var route in Ruled(running))
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (path.StartsWith("/internal/", StringComparison.Ordinal))
                Assert.Equal((path, Party.Machine, AccessScopes.Internal), (path, route.Metadata.GetMetadata<AccessRule>()!.Parties, route.Metadata.GetMetadata<AccessRule>()!.Scope));
            else
                Assert.StartsWith($"/api/{service}/", path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_committed_list_says_who_may_call_what()
    {
        var text = new StringBuilder("""
            # Who may call what

            Made from the routes' access rules by `tests/Contracts.Tests`, which also calls every route as everybody.

            """);
        foreach (var service in ContractService.All)
        {
            text.Append($"\n## {service.Name}\n\n| route | who | role | in region | operation |\n|---|---|---|---|---|\n");
            foreach (var route in Ruled(await services.StartedAsync(service.Name))) text.Append(Line(route));
        }

        Committed.Says("docs/api/access.md", text.ToString());
    }

    private static IEnumerable<RouteEndpoint> Ruled(IRunningService running) => running.Routes
        .Where(r => r.Metadata.GetMetadata<AccessRule>() is not null)
        .OrderBy(r => r.RoutePattern.RawText, StringComparer.Ordinal).ThenBy(r => new SampleRequest(r).Method, StringComparer.Ordinal);

    private static string Line(RouteEndpoint route)
    {
        var rule = route.Metadata.GetMetadata<AccessRule>()!;
        var who = rule.IsPublic ? "everybody" : rule.Parties.ToString() + (rule.Scope is null ? "" : $" with `{rule.Scope}`");
        return $"| {new SampleRequest(route).Method} `/{route.RoutePattern.RawText!.TrimStart('/')}` | {who} | {rule.Role} | {rule.RegionRouteValue} | {route.Metadata.GetMetadata<OperationName>()?.Name} |\n";
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(HttpClient client, RouteEndpoint route, Persona persona)
    {
        var rule = route.Metadata.GetMetadata<AccessRule>()!;
        using var request = new SampleRequest(route).Make();
        var what = $"{persona.Name}: {request.Method} {request.RequestUri}";
        using var answer = await client.SendAsync(request);
        var got = (answer.StatusCode, Code: await CodeOfAsync(answer));
        if (answer.StatusCode >= HttpStatusCode.InternalServerError) return [$"{what} made a fault: {got}"];
        if (ExpectedRefusal(rule, persona.Actor) is { } expected) return got == expected ? [] : [$"{what} should be {expected} and is {got}"];
        return got.Code is "access.not-signed-in" ? [$"{what} should be let in and is {got}"] : [];
    }

    // Written out once more, on purpose: a fault in the rule's own decision shall not hide itself.
    private static (HttpStatusCode Status, string Code)? ExpectedRefusal(AccessRule rule, Actor? actor)
    {
        if (rule.IsPublic) return null;
        if (actor is null) return (HttpStatusCode.Unauthorized, "access.not-signed-in");
        var isOfficer = (actor.Party & OfficerParties) != Party.None;
        var mayNever = (rule.Parties & actor.Party) == Party.None
            || (actor.Party == Party.Machine && rule.Scope is not null && !actor.Scopes.Contains(rule.Scope))
            || (isOfficer && rule.Role is { } role && !actor.Roles.Contains(role));
        if (mayNever) return (HttpStatusCode.Forbidden, "access.not-your-office");
        if (rule.RegionRouteValue is null) return null;
        var contains = actor.Region is { } own && SampleRequest.RegionOf(rule).StartsWith(own.Digits.TrimEnd('0'), StringComparison.Ordinal);
        return contains ? null : (HttpStatusCode.NotFound, "request.not-found");
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return null;
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return problem.TryGetProperty("code", out var code) ? code.GetString() : null;
    }
}
