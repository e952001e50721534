using Microsoft.AspNetCore.OpenApi;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>
/// Names the schemas of a document. Every use case calls its body <c>Request</c>; without its name in front, all of them would
/// share the schema of the first.
/// </summary>
internal static class SchemaNames
{
    /// <summary>Names nested types after the use case that they belong to: <c>ApproveCountyMonthRequest</c>.</summary>
    public static void NameAfterUseCases(this OpenApiOptions options) => options.CreateSchemaReferenceId = info =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null ? null : NameOf(Nullable.GetUnderlyingType(info.Type) ?? info.Type);

    private static string NameOf(Type type)
    {
        var own = (type.DeclaringType is { } outer ? NameOf(outer) : "") + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{own}Of{string.Join("And", type.GetGenericArguments().Select(NameOf))}" : own;
    }
}
