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
}
