namespace XibuPlan.TestSupport;

/// <summary>The working copy that the tests were built from, for tests that read its files.</summary>
public static class Repository
{
    /// <summary>Its root: the nearest folder above the test program that holds the solution.</summary>
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    /// <summary>A file or folder by its parts below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "XibuPlan.sln"))) return at.FullName;
        }

        throw new InvalidOperationException($"{folder} does not lie in a working copy.");
    }
}
