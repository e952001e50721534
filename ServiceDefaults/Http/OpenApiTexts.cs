using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>Describes values that JSON writes as text, which the document cannot know from their converters.</summary>
public static class OpenApiTexts
{
    /// <summary>The type is written as a string of this form.</summary>
    public static OpenApiOptions WriteAsText<T>(this OpenApiOptions options, string pattern)
        where T : struct => options.AddSchemaTransformer((schema, context, _) =>
        {
            if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(T))
                (schema.Type, schema.Pattern) = (JsonSchemaType.String, pattern);
            return Task.CompletedTask;
        });

    /// <summary>Query and route values with a parser of their own are texts; those that stand for a word name the words.</summary>
    public static OpenApiOptions WriteParsedAsText(this OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // A body is described by a parameter too, but JSON writes it as it is.
        if (context.ParameterDescription?.Source is not { } source || (source != BindingSource.Query && source != BindingSource.Path)) return Task.CompletedTask;
        if (!type.Namespace!.StartsWith(nameof(XibuPlan), StringComparison.Ordinal) || type.IsEnum) return Task.CompletedTask;
        (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.String, null, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Word<>))
            schema.Enum = [.. Enum.GetNames(type.GetGenericArguments()[0]).Select(n => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(n))];
        return Task.CompletedTask;
    });

    /// <summary>
    /// An enum's shared schema lists its words alone: where it may be null, its user says so. Without this, null is among the words
    /// when the first user of the enum that the document meets is one that may be null.
    /// </summary>
    public static OpenApiOptions WriteEnumsWithoutNull(this OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum && schema.Enum is { } words) schema.Enum = [.. words.Where(word => word is not null && word.GetValueKind() != JsonValueKind.Null)];
        return Task.CompletedTask;
    });
}
