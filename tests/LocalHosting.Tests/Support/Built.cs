using System.Reflection;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>Where the programs are that the tests start.</summary>
internal static class Built
{
    public static string FakeService { get; } = Path("FakeService");

    public static string FakeAppHost { get; } = Path("FakeAppHost");

    private static string Path(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
