using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>What can be checked on a bank card's number without asking a bank.</summary>
public static class BankCard
{
    /// <summary>12 to 19 digits with a good check digit (Luhn, ISO/IEC 7812-1 annex B).</summary>
    public static bool IsValid(string number)
    {
        if (!IsOfRightLength(number)) return false;
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Refuses a number that is mis-typed or of a bank that the year does not accept (D-20).</summary>
    /// <param name="whitelist">Accepted prefixes; empty for any bank.</param>
    public static Outcome Check(string number, IReadOnlyList<string> whitelist)
    {
        if (!IsOfRightLength(number)) return VolunteerTermRefusals.CardInvalid.ForFields(("cardNumber", "卡号应为 12–19 位数字"));
        if (!IsValid(number)) return VolunteerTermRefusals.CardInvalid.ForFields(("cardNumber", "卡号校验位不符，请核对"));
        return whitelist.Count == 0 || whitelist.Any(p => number.StartsWith(p, StringComparison.Ordinal))
            ? Outcome.Done
            : VolunteerTermRefusals.BankNotAccepted.ForFields(("cardNumber", "发卡银行不在接受范围"));
    }

    private static bool IsOfRightLength(string number) => number.Length is >= 12 and <= 19 && number.All(char.IsAsciiDigit);
}
