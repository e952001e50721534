using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>
/// Documents what a route reads of the request by a type of its own (pages, orders, exports, If-Match), which the framework does not
/// see, and names query values as clients write them.
/// </summary>
internal static class OpenApiParameters
{
    /// <summary>Adds the parameters to every operation.</summary>
    public static OpenApiOptions DescribeBoundParameters(this OpenApiOptions options) => options.AddOperationTransformer((operation, context, _) =>
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var bound = metadata.OfType<MethodInfo>().FirstOrDefault()?.GetParameters().Select(p => p.ParameterType).ToHashSet() ?? [];
        var order = metadata.OfType<IListOrder>().FirstOrDefault();
        operation.Parameters ??= [];
        foreach (var query in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query && p.Name is not null))
            query.Name = JsonNamingPolicy.CamelCase.ConvertName(query.Name!);
        foreach (var parameter in Of(bound, order)) operation.Parameters.Add(parameter);
        return Task.CompletedTask;
    });

    private static IEnumerable<OpenApiParameter> Of(HashSet<Type> bound, IListOrder? order)
    {
        if (bound.Contains(typeof(PageRequest)) || bound.Contains(typeof(ListRequest)))
        {
            yield return Query("limit", "每页行数", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200", Default = 50 });
            yield return Query("cursor", "上一页的 nextCursor", new OpenApiSchema { Type = JsonSchemaType.String });
        }

        if (bound.Contains(typeof(ListRequest))) yield return Query("count", "true 时返回总行数 total", new OpenApiSchema { Type = JsonSchemaType.Boolean });
        if (order is not null)
            yield return Query("sort", "排序，前缀 - 为倒序", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. order.Names.Select(n => (JsonNode)n)], Default = order.Own });
        if (bound.Contains(typeof(ExportRequest)))
            yield return Query("format", "文件格式", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["xlsx", "csv"], Default = "xlsx" });
        if (bound.Contains(typeof(IfMatch)))
            yield return new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Description = "所依据的版本（revision）", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
