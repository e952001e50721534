using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>What ServiceManagement hands out: the certified text and its hash. Whatever else the answer shows is not paid on.</summary>
/// <param name="Sha256">Lower-case hex SHA-256 of <paramref name="Canonical"/> in UTF-8.</param>
public sealed record CertifiedText(string Canonical, string Sha256);

/// <summary>Reads certified snapshots from ServiceManagement, which alone holds them.</summary>
public sealed class SnapshotReader(HttpClient serviceManagement)
{
    /// <summary>One version of a province month. Anything but an answer throws: the message is then tried again.</summary>
    public async Task<CertifiedText> ReadAsync(string province, YearMonth month, int version, CancellationToken cancel) =>
        await serviceManagement.GetFromJsonAsync<CertifiedText>(
            $"province-months/{province}/{month}/snapshots/{version}", JsonDefaults.Options, cancel)
        ?? throw new InvalidOperationException($"The snapshot {province} {month} v{version} is empty.");
}
