using System.Diagnostics.CodeAnalysis;

namespace XibuPlan.ServiceDefaults.Lists;

/// <summary>
/// What somebody looks for (<c>?q=</c>), up to 50 characters: found anywhere in a text, capitals and small letters alike. Compare with
/// <c>EF.Functions.ILike(text, q.Pattern, SearchText.Escape)</c>.
/// </summary>
/// <param name="Pattern">The ILIKE pattern in which what was typed stands for itself.</param>
public sealed record SearchText(string Pattern) : IParsable<SearchText>
{
    /// <summary>The pattern's escape character.</summary>
    public const string Escape = "\\";

    private const int Longest = 50;

    /// <inheritdoc/>
    public static SearchText Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var text) ? text : throw new FormatException("The text is too long.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SearchText result)
    {
        var typed = (s ?? "").Trim();
        result = typed.Length > Longest ? null : new SearchText($"%{typed.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%");
        return result is not null;
    }
}
