using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>
/// A certified month becomes a headcount and entitlements. Versions are taken in their order: one that was missed is read from its
/// owner first, and an event that comes late finds its version there and only has to agree with it.
/// </summary>
internal sealed class OnProvinceMonthCertified(SubsidyDbContext db, SnapshotReader snapshots, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<ProvinceMonthCertified>(db, scope, signal)
{
    private static readonly Meter Meter = new("XibuPlan.Subsidy");
    private static readonly Counter<int> Refused = Meter.CreateCounter<int>("xibuplan.subsidy.snapshots.refused", "{snapshot}",
        "Snapshots that were not what was certified");

    /// <inheritdoc/>
    protected override async Task HandleAsync(ProvinceMonthCertified fact, CancellationToken cancel)
    {
        var month = YearMonth.Parse(fact.Month, null);
        var province = fact.RegionCode ?? throw new SnapshotRefusedException("The event names no province.");
        var known = await db.Headcounts.Where(h => h.ProvinceCode == province && h.Month == month).Select(h => h.CurrentVersion).SingleOrDefaultAsync(cancel);
        if (fact.Version <= known)
        {
            await AgreeAsync(fact, province, month, cancel);
            return;
        }

        var missing = new List<CertifiedSnapshot>();
        for (var version = known + 1; version <= fact.Version; version++)
            missing.Add(Sound(await snapshots.ReadAsync(province, month, version, cancel), fact));
        await db.CertifyAsync(missing, fact.ProgrammeYear, clock.GetUtcNow(), cancel);
    }

    private static CertifiedSnapshot Sound(CertifiedSnapshot snapshot, ProvinceMonthCertified fact)
    {
        var faults = snapshot.Version == fact.Version ? SnapshotIntegrity.FaultsOf(snapshot, fact) : SnapshotIntegrity.FaultsOf(snapshot);
        if (faults.Count == 0) return snapshot;
        Refused.Add(1, new KeyValuePair<string, object?>("province", fact.RegionCode));
        throw new SnapshotRefusedException($"The snapshot {fact.RegionCode} {fact.Month} v{snapshot.Version} is refused: {string.Join("; ", faults)}.");
    }

    private async Task AgreeAsync(ProvinceMonthCertified fact, string province, YearMonth month, CancellationToken cancel)
    {
        var kept = await (from h in db.Headcounts
                          join v in db.HeadcountVersions on h.Id equals v.HeadcountId
                          where h.ProvinceCode == province && h.Month == month && v.Version == fact.Version
                          select v.SnapshotSha256).SingleAsync(cancel);
        if (kept == fact.Sha256) return;
        Refused.Add(1, new KeyValuePair<string, object?>("province", province));
        throw new SnapshotRefusedException($"{province} {month} v{fact.Version} is kept with the hash {kept}, the event says {fact.Sha256}.");
    }
}
