namespace XibuPlan.BrowserSupport;

/// <summary>How a page is looked at: the width of the screen in pixels, the colours and the language that the person prefers.</summary>
public sealed record Look(int Width, bool IsDark = false, string Locale = "zh-CN")
{
    public static Look Desktop { get; } = new(1440);

    public static Look Phone { get; } = new(390);

    /// <summary>Both widths in light and dark: the looks in which every page is seen.</summary>
    public static IReadOnlyList<Look> All { get; } = [Desktop, Desktop with { IsDark = true }, Phone, Phone with { IsDark = true }];

    public int Height => Width < 800 ? 844 : 900;

    public override string ToString() => $"{Width}-{(IsDark ? "dark" : "light")}";
}
