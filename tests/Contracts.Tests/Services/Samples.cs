using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Contracts.Tests.Services;

/// <summary>Makes a plausible JSON value for a type of the API or of an event: always the same one.</summary>
internal static class Samples
{
    /// <summary>A county of Sichuan, in the scope of the matrix's officers.</summary>
    public const string County = "510104";

    /// <summary>Sichuan.</summary>
    public const string Province = "510000";

    /// <summary>The value for a member or parameter.</summary>
    /// <param name="name">Its name, which tells a month from a region where both are text.</param>
    public static JsonNode? Of(Type type, string name) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner, name) : type switch
    {
        _ when type == typeof(string) => Text(name),
        _ when type == typeof(Guid) => "01900000-0000-7000-8000-000000000001",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => name.Contains("year", StringComparison.OrdinalIgnoreCase) ? 2020 : 1,
        _ when type == typeof(decimal) || type == typeof(double) => 1.5m,
        _ when type == typeof(DateOnly) => "2020-09-01",
        _ when type == typeof(DateTimeOffset) => "2020-09-01T08:00:00+00:00",
        _ when type == typeof(YearMonth) => "2020-09",
        _ when type == typeof(JsonElement) => new JsonObject(),
        { IsEnum: true } => JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(type)[0]),
        _ when ValueOfDictionary(type) is { } value => new JsonObject { ["key"] = Of(value, name) },
        _ when typeof(IEnumerable).IsAssignableFrom(type) => new JsonArray(Of(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], name)),
        // A value with its own way of being written, such as money: two places in a string.
        _ when type.GetConstructors().Length == 0 => "1.00",
        _ => Record(type),
    };

    private static JsonObject Record(Type type)
    {
        var made = new JsonObject();
        var longest = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        foreach (var parameter in longest.GetParameters()) made[JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)] = Of(parameter.ParameterType, parameter.Name!);
        return made;
    }

    private static string Text(string name) => name.ToLowerInvariant() switch
    {
        var n when n.Contains("county", StringComparison.Ordinal) || n.Contains("region", StringComparison.Ordinal) => County,
        var n when n.Contains("province", StringComparison.Ordinal) || n is "code" => Province,
        var n when n.Contains("month", StringComparison.Ordinal) => "2020-09",
        var n when n.Contains("email", StringComparison.Ordinal) => "someone@example.cn",
        _ => "示例",
    };

    private static Type? ValueOfDictionary(Type type) => type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string) ? value : null;
}
