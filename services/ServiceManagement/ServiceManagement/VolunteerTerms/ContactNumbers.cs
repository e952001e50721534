using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>The form of contact numbers.</summary>
internal static class ContactNumbers
{
    /// <summary>Refuses what is no mobile phone of the mainland, or no QQ number.</summary>
    public static Refusal? Check(string? phone, string? qq)
    {
        var errors = new List<(string, string)>();
        if (phone is not null && !(phone.Length == 11 && phone[0] == '1' && phone.All(char.IsAsciiDigit))) errors.Add(("phone", "须为 11 位手机号码"));
        if (qq is not null && !(qq.Length is >= 5 and <= 12 && qq.All(char.IsAsciiDigit))) errors.Add(("qq", "须为 5–12 位数字"));
        return errors.Count == 0 ? null : CommonRefusals.Invalid.ForFields([.. errors]);
    }
}
