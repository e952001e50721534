using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using XibuPlan.Contracts.Tests.Services;
using Xunit;

namespace XibuPlan.Contracts.Tests;

/// <summary>What services promise over HTTP: <c>docs/api/&lt;service&gt;.json</c>.</summary>
public sealed class OpenApiTests(RunningServices services)
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];

    public static TheoryData<string> Services => [.. ContractService.All.Select(s => s.Name)];

    [Fact]
    public void Six_services_are_under_contract() =>
        Assert.Equal(["employment", "identity", "placement", "recruitment", "service-management", "subsidy"], ContractService.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Services))]
    public async Task The_committed_document_is_what_the_service_says(string service)
    {
        var running = await services.StartedAsync(service);
        using var client = running.As(null);

        var document = JsonNode.Parse(await client.GetStringAsync($"/openapi/{service}.json"))!.AsObject();

        // Where it runs is no promise.
        document.Remove("servers");
        Committed.Says($"docs/api/{service}.json", document.ToJsonString(Committed.Json) + "\n");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task No_two_types_share_a_schema(string service)
    {
        var running = await services.StartedAsync(service);
        using var client = running.As(null);
        var bodies = running.Routes.Select(r => r.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>().Distinct().ToList();

        var document = JsonNode.Parse(await client.GetStringAsync($"/openapi/{service}.json"))!;

        var schemas = BodiesOf(document);
        Assert.Equal(bodies.Count(type => type.Namespace!.StartsWith("XibuPlan", StringComparison.Ordinal)), schemas.Count);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_body_is_described_by_its_members(string service)
    {
        var running = await services.StartedAsync(service);
        using var client = running.As(null);

        var document = JsonNode.Parse(await client.GetStringAsync($"/openapi/{service}.json"))!;

        var schemas = document["components"]!["schemas"]!;
        Assert.All(BodiesOf(document), body => Assert.NotEmpty(schemas[body["#/components/schemas/".Length..]]!["properties"]!.AsObject()));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_operation_has_a_name_of_its_own(string service)
    {
        var running = await services.StartedAsync(service);
        using var client = running.As(null);

        var document = JsonNode.Parse(await client.GetStringAsync($"/openapi/{service}.json"))!;

        var names = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Where(o => Verbs.Contains(o.Key))
            .Select(operation => operation.Value!["operationId"]?.GetValue<string>()).ToList();
        Assert.All(names, Assert.NotNull);
        Assert.Equal(names.Distinct(), names);
    }

    private static List<string> BodiesOf(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]).OfType<JsonObject>()
            // A body that may be left out is "null or …".
            .Select(schema => (schema["$ref"] ?? schema["oneOf"]?[1]?["$ref"])?.GetValue<string>()).OfType<string>().Distinct(),
    ];
}
