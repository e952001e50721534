using System.Globalization;

namespace XibuPlan.ServiceDefaults.Protection;

/// <summary>How numbers of persons are shown where they were not revealed.</summary>
public static class Mask
{
    /// <summary>An ID number: first four and last four, <c>4201**********1234</c>.</summary>
    public static string IdNumber(string number) => number.Length < 9 ? new string('*', number.Length) : $"{number[..4]}{new string('*', number.Length - 8)}{number[^4..]}";

    /// <summary>A bank card: first four and last four, <c>6228 **** **** 1234</c>.</summary>
    public static string Card(string number) => number.Length < 9 ? new string('*', number.Length) : $"{number[..4]} **** **** {number[^4..]}";

    /// <summary>A mobile phone: <c>138****1234</c>.</summary>
    public static string Phone(string number) => number.Length < 8 ? new string('*', number.Length) : $"{number[..3]}****{number[^4..]}";

    /// <summary>An e-mail address: the first character and the domain, <c>z***@example.cn</c>.</summary>
    public static string Email(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        ? $"{StringInfo.GetNextTextElement(address)}***{address[at..]}"
        : "***";

    /// <summary>
    /// A person's name as public notices print it: <c>王*明</c>, <c>李*</c>. Counted in characters as they are read: a rare one (王𬱖) is two
    /// of a string's units, and half of it is no text.
    /// </summary>
    public static string Name(string name)
    {
        var read = new StringInfo(name);
        return read.LengthInTextElements switch
        {
            0 => "",
            <= 2 => $"{read.SubstringByTextElements(0, 1)}*",
            var length => $"{read.SubstringByTextElements(0, 1)}{new string('*', length - 2)}{read.SubstringByTextElements(length - 1)}",
        };
    }
}
