using Aspire.Hosting.Local;

namespace XibuPlan.TestSupport.Servers;

/// <summary>
/// The temporary directory of this test process and the owner of its servers: when the process ends, however it ends,
/// the servers are killed and the directory is removed.
/// </summary>
internal static class TestDirectory
{
    public static string Root { get; } = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"xibuplan-tests-{Environment.ProcessId}-{Guid.CreateVersion7():N}")).FullName;

    public static ProcessOwner Owner { get; } = ProcessOwner.ForTemporaryData(Root);

    public static string NewPath(string name) => Path.Combine(Root, $"{name}-{Guid.CreateVersion7():N}");
}
