using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>A snapshot that was found sound, with its hash.</summary>
public sealed record CertifiedMonth(CertifiedSnapshot Snapshot, string Sha256);

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
        try
        {
            await CertifyAsync(fact, cancel);
        }
        catch (SnapshotRefusedException)
        {
            Refused.Add(1, new KeyValuePair<string, object?>("province", fact.RegionCode));
            throw;
        }
    }

    private async Task CertifyAsync(ProvinceMonthCertified fact, CancellationToken cancel)
    {
        var month = YearMonth.Parse(fact.Month, null);
        var province = fact.RegionCode ?? throw new SnapshotRefusedException("The event names no province.");
        var kept = await (from h in db.Headcounts
                          join v in db.HeadcountVersions on h.Id equals v.HeadcountId
                          where h.ProvinceCode == province && h.Month == month
                          orderby v.Version
                          select v.SnapshotSha256).ToListAsync(cancel);
        if (fact.Version <= kept.Count)
        {
            if (kept[fact.Version - 1] == fact.Sha256) return;
            throw new SnapshotRefusedException($"{province} {month} v{fact.Version} is kept with the hash {kept[fact.Version - 1]}, the event says {fact.Sha256}.");
        }

        var missing = new List<CertifiedMonth>();
        for (var version = kept.Count + 1; version <= fact.Version; version++)
        {
            var wanted = new WantedSnapshot(province, month, version, missing.LastOrDefault()?.Sha256 ?? kept.LastOrDefault());
            var text = await snapshots.ReadAsync(province, month, version, cancel);
            missing.Add(new(SnapshotIntegrity.Open(text, wanted, version == fact.Version ? fact : null), text.Sha256));
        }

        await db.CertifyAsync(missing, fact.ProgrammeYear, clock.GetUtcNow(), cancel);
    }
}
