using System.Text.Json;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>The OpenAPI document that the front end's types are made from.</summary>
public sealed class DocumentTests(SubsidyService service) : IClassFixture<SubsidyService>
{
    [Fact]
    public async Task Amounts_and_months_are_strings()
    {
        var document = await service.As(null).GetAsync("/openapi/subsidy.json").ReadAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal("string", TypeOf(schemas, "FeedLine", "amount"));
        Assert.Equal("string", TypeOf(schemas, "MonthFeedView", "month"));
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/subsidy/headcounts/{month}", out var path));
        Assert.True(path.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("text/csv", out _));
    }

    private static string? TypeOf(JsonElement schemas, string schema, string property)
    {
        var found = schemas.GetProperty(schema).GetProperty("properties").GetProperty(property);
        if (found.TryGetProperty("$ref", out var reference)) found = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        return found.TryGetProperty("type", out var type) ? type.ToString() : found.GetRawText();
    }
}
