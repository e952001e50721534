using System.Diagnostics.CodeAnalysis;

namespace XibuPlan.Recruitment.Applications;

/// <summary>Applications by their numbers, separated by commas; what is no number, or too many, is a malformed request.</summary>
internal sealed record IdList(IReadOnlyList<Guid> Ids) : IParsable<IdList>
{
    /// <summary>As many as a page of a list has at most.</summary>
    public const int Most = 200;

    /// <inheritdoc/>
    public static IdList Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var list) ? list : throw new FormatException("No list of numbers.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out IdList result)
    {
        var words = (s ?? "").Split(',', StringSplitOptions.TrimEntries);
        var ids = words.Select(word => Guid.TryParse(word, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        result = words.Length == ids.Count && ids.Count <= Most ? new IdList(ids) : null;
        return result is not null;
    }
}
