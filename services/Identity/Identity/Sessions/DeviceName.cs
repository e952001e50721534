namespace XibuPlan.Identity.Sessions;

/// <summary>
/// What a browser says of itself, in so few words that a person knows the own device again: "Chrome 120 · Windows". Family of browser
/// with its major version, and family of system; nothing else of the User-Agent is kept.
/// </summary>
public static class DeviceName
{
    /// <summary>The most characters that are kept.</summary>
    public const int Longest = 80;

    /// <summary>What an owner reads where nothing is known.</summary>
    public const string Unknown = "未知设备";

    private const int LongestRead = 1000;

    // The first that is named decides: almost every browser also names Chrome and Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger/", "微信"), ("DingTalk/", "钉钉"), ("MQQBrowser/", "QQ浏览器"), ("QQBrowser/", "QQ浏览器"), ("UCBrowser/", "UC浏览器"),
        ("HuaweiBrowser/", "华为浏览器"), ("MiuiBrowser/", "小米浏览器"), ("SamsungBrowser/", "三星浏览器"), ("EdgiOS/", "Edge"), ("EdgA/", "Edge"), ("Edg/", "Edge"),
        ("OPR/", "Opera"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Version/", "Safari"),
    ];

    // A telephone also names the system that it is made from.
    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("OpenHarmony", "鸿蒙"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
        ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>The device in words; null where the User-Agent is missing or says nothing that is known.</summary>
    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent)) return null;
        var read = userAgent.Length <= LongestRead ? userAgent : userAgent[..LongestRead];
        string?[] known = [BrowserOf(read), Systems.FirstOrDefault(s => Names(read, s.Mark)).Name];
        return known.OfType<string>().ToArray() is { Length: > 0 } words ? string.Join(" · ", words) : null;
    }

    private static string? BrowserOf(string userAgent)
    {
        var (mark, name) = Browsers.FirstOrDefault(b => Names(userAgent, b.Mark));
        // "Version/" is also what old Android browsers say; only with Safari it is one.
        if (mark is null || (mark == "Version/" && !Names(userAgent, "Safari/"))) return null;
        var rest = userAgent[(userAgent.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
        var version = new string([.. rest.TakeWhile(char.IsAsciiDigit).Take(4)]);
        return version.Length == 0 ? name : $"{name} {version}";
    }

    private static bool Names(string userAgent, string mark) => userAgent.Contains(mark, StringComparison.Ordinal);
}
