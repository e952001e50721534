using System.Text.Json;

namespace XibuPlan.Placement;

/// <summary>Enum values as the API and the events write them: kebab-case.</summary>
internal static class Words
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
