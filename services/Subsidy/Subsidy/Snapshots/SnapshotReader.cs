using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>Reads certified snapshots from ServiceManagement, which alone holds them.</summary>
public sealed class SnapshotReader(HttpClient serviceManagement)
{
    /// <summary>One version of a province month. Anything but an answer throws: the message is then tried again.</summary>
    public async Task<CertifiedSnapshot> ReadAsync(string province, YearMonth month, int version, CancellationToken cancel) =>
        await serviceManagement.GetFromJsonAsync<CertifiedSnapshot>(
            $"province-months/{province}/{month}/snapshots/{version}", JsonDefaults.Options, cancel)
        ?? throw new InvalidOperationException($"The snapshot {province} {month} v{version} is empty.");
}
