using System.Globalization;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// A resident's ID number by GB 11643: six digits of region, eight of birth date, three of sequence (odd: male), one check character
/// by ISO 7064 MOD 11-2. The region is not looked up: regions are renumbered, the number is not.
/// </summary>
public readonly record struct IdCardNumber
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private readonly string? _text;

    private IdCardNumber(string text) => _text = text;

    /// <summary>The eighteen characters, the last one a digit or an upper-case X.</summary>
    public string Text => _text ?? throw new InvalidOperationException("An ID number was used before it was set.");

    /// <summary>The sex that the number states.</summary>
    public Gender Gender => (Text[16] - '0') % 2 == 1 ? Gender.Male : Gender.Female;

    /// <summary>The birth date that the number states.</summary>
    public DateOnly BirthDate => DateOnly.ParseExact(Text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Reads a number as typed (spaces around it and a lower-case x are forgiven) and checks every part of it.</summary>
    /// <param name="today">A birth date after this day is refused.</param>
    public static Outcome<IdCardNumber> Parse(string text, DateOnly today)
    {
        var number = text.Trim().ToUpperInvariant();
        if (number.Length != 18 || !number.AsSpan(0, 17).ContainsOnlyDigits()) return Wrong("身份证号须为 18 位");
        if (number[17] != IdNumbers.CheckCharacterOf(number)) return Wrong("身份证号校验位不正确");
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born < Earliest || born > today)
        {
            return Wrong("身份证号中的出生日期不正确");
        }

        return new IdCardNumber(number);
    }

    /// <summary>A number that was checked when it was stored.</summary>
    public static IdCardNumber Restore(string text) => new(text);

    /// <summary>Never the number itself: what is printed may be logged.</summary>
    public override string ToString() => "***";

    private static Refusal Wrong(string message) => ApplicationRefusals.IdNumberInvalid.ForFields(("idNumber", message));
}

/// <summary>The sex that an ID number states.</summary>
public enum Gender
{
    /// <summary>男.</summary>
    [Label("男")] Male,

    /// <summary>女.</summary>
    [Label("女")] Female,
}

internal static class Digits
{
    /// <summary>True where every character is one of 0–9 (full-width digits are not).</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
