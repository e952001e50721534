namespace Aspire.Hosting.ApplicationModel;

/// <summary>The rules for names of resources and endpoints.</summary>
internal static class ResourceName
{
    private const int Longest = 64;

    /// <summary>1 to 64 ASCII letters, digits and single hyphens; a letter first, no hyphen last.</summary>
    /// <exception cref="ArgumentException">The name breaks a rule; the message says which.</exception>
    public static void Validate(string name, string what = "Resource")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var wrong = name switch
        {
            { Length: > Longest } => $"must be between 1 and {Longest} characters long",
            _ when !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => "must contain only ASCII letters, digits, and hyphens",
            _ when !char.IsAsciiLetter(name[0]) => "must start with an ASCII letter",
            _ when name.EndsWith('-') => "cannot end with a hyphen",
            _ when name.Contains("--", StringComparison.Ordinal) => "cannot contain consecutive hyphens",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new ArgumentException($"{what} name '{name}' is invalid. Name {wrong}.", nameof(name));
        }
    }

    /// <summary>The name as part of a variable's name: what is neither letter nor digit becomes an underscore.</summary>
    public static string Encode(string name)
    {
        var encoded = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }
}
