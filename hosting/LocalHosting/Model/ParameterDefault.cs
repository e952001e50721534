using System.Security.Cryptography;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a parameter's value comes from when nobody gives one.</summary>
public abstract class ParameterDefault
{
    public abstract string GetDefaultValue();

    public abstract void WriteToManifest(ManifestPublishingContext context);
}

/// <summary>A random value of the wanted kinds of characters.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    private const string LowerCase = "abcdefghjkmnpqrstuvwxyz";
    private const string UpperCase = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Marks = "-_.{}~()*+!";

    public int MinLength { get; set; }

    public bool Lower { get; set; } = true;

    public bool Upper { get; set; } = true;

    public bool Numeric { get; set; } = true;

    public bool Special { get; set; } = true;

    public int MinLower { get; set; }

    public int MinUpper { get; set; }

    public int MinNumeric { get; set; }

    public int MinSpecial { get; set; }

    public override string GetDefaultValue()
    {
        (bool Wanted, string Characters, int Least)[] kinds =
            [(Lower, LowerCase, MinLower), (Upper, UpperCase, MinUpper), (Numeric, Digits, MinNumeric), (Special, Marks, MinSpecial)];
        var wanted = kinds.Where(kind => kind.Wanted).ToList();
        var text = string.Concat(wanted.Select(kind => RandomNumberGenerator.GetString(kind.Characters, kind.Least)));
        var rest = Math.Max(0, Math.Max(MinLength, 22) - text.Length);
        var characters = (text + RandomNumberGenerator.GetString(string.Concat(wanted.Select(kind => kind.Characters)), rest)).ToCharArray();
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new string(characters);
    }

    public override void WriteToManifest(ManifestPublishingContext context)
    {
        // The built-in host runs applications and never publishes them.
    }
}
