namespace XibuPlan.ServiceDefaults.Protection;

/// <summary>The check character of a resident's ID number: ISO 7064 MOD 11-2, as GB 11643 has it.</summary>
public static class IdNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    /// <summary>The check character of the first seventeen digits.</summary>
    public static char CheckCharacterOf(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (digits[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>True for eighteen characters of which the last one checks the others.</summary>
    public static bool Checks(string number) =>
        number.Length == 18 && !number.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') && number[17] == CheckCharacterOf(number);
}
