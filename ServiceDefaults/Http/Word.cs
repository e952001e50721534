using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>Enum values as JSON, events and files write them.</summary>
public static class Word
{
    /// <summary>The value in kebab-case, e.g. <c>on-duty</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>An enum value in a route or query, written as JSON writes it (kebab-case); anything else is a malformed request.</summary>
public readonly record struct Word<TEnum>(TEnum Value) : IParsable<Word<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Known =
        Enum.GetValues<TEnum>().ToDictionary(Word.Of);

    /// <inheritdoc/>
    public static Word<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word) ? word : throw new FormatException("The word is not one of the values.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<TEnum> result)
    {
        var known = Known.TryGetValue(s ?? "", out var value);
        result = new Word<TEnum>(value);
        return known;
    }
}
