using System.Globalization;

namespace XibuPlan.YearSimulator.People;

/// <summary>
/// Numbers that pass every check and can belong to nobody: ID numbers of a region that does not exist, bank cards of an issuer that
/// does not exist.
/// </summary>
internal static class SyntheticNumbers
{
    /// <summary>No region of GB/T 2260 begins with 99.</summary>
    private const string NoRegion = "999999";

    /// <summary>ISO 7812 leaves the leading 9 to national use; no bank issues 999999.</summary>
    private const string NoIssuer = "999999";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>An ID number by GB 11643 with its check digit.</summary>
    /// <param name="serial">The number of a person; 1,000 of them share a birthday.</param>
    public static string IdNumber(int serial)
    {
        var born = new DateOnly(1995, 9, 1).AddDays(serial / 1000 % 1400);
        var body = NoRegion + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (serial % 1000).ToString("D3", CultureInfo.InvariantCulture);
        var sum = body.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum();
        return body + "10X98765432"[sum % 11];
    }

    /// <summary>A 19-digit bank card with its Luhn digit.</summary>
    public static string BankCard(int serial)
    {
        var body = NoIssuer + serial.ToString("D12", CultureInfo.InvariantCulture);
        var sum = body.Reverse().Select((digit, place) => Luhn(digit - '0', doubled: place % 2 == 0)).Sum();
        return body + (10 - (sum % 10)) % 10;
    }

    /// <summary>The same card with a wrong last digit.</summary>
    public static string WrongBankCard(int serial)
    {
        var card = BankCard(serial);
        return card[..^1] + (char)('0' + ((card[^1] - '0' + 1) % 10));
    }

    /// <summary>A mobile number of a block kept for the simulation.</summary>
    public static string Phone(int serial) => "19900" + (serial % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    private static int Luhn(int digit, bool doubled) => !doubled ? digit : digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
}
