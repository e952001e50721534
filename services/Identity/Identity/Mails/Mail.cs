namespace XibuPlan.Identity.Mails;

/// <summary>
/// A mail that waits to be sent. No SMTP sender exists yet: the row is the hand-over. What is in the mail lets somebody in, so it is
/// kept encrypted.
/// </summary>
public sealed class Mail
{
    public required Guid Id { get; init; }

    public required string Recipient { get; init; }

    /// <summary>The <see cref="Letter"/> as JSON, encrypted for this row.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>What a mail says.</summary>
/// <param name="Code">The code in it, if any.</param>
/// <param name="Token">The invitation token in it, if any.</param>
public sealed record Letter(string Subject, string Body, string? Code = null, string? Token = null);

/// <summary>The mails that Identity writes.</summary>
internal static class Letters
{
    public static Letter Code(string code) =>
        new("西部计划：邮箱验证码", $"您的验证码为 {code}，10 分钟内有效。如非本人操作，请忽略本邮件。", Code: code);

    public static Letter ResetCode(string code) =>
        new("西部计划：重设密码", $"您的验证码为 {code}，10 分钟内有效。如非本人操作，请忽略本邮件，您的密码不会改变。", Code: code);

    public static Letter AlreadyRegistered() =>
        new("西部计划：该邮箱已注册", "有人使用您的邮箱再次注册。如为本人操作，请直接登录；忘记密码可通过“忘记密码”重设。");

    public static Letter Invitation(string office, string token) =>
        new($"西部计划：{office}邀请您加入",
            $"“{office}”邀请您使用西部计划信息系统。邀请码：{token}，7 天内有效，仅可使用一次。", Token: token);
}
