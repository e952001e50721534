using Microsoft.EntityFrameworkCore;
using XibuPlan.Subsidy.Contracts.V1;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Feeds;
using XibuPlan.Subsidy.Persistence;
using XibuPlan.Subsidy.RateCards;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>Computes and keeps the versions of a province month that follow the present one, and publishes the month's feed once for each.</summary>
internal static class CertifyHeadcount
{
    /// <summary>Adds a version for each.</summary>
    /// <param name="months">Sound snapshots of one province month, in version order, without a gap.</param>
    public static async Task CertifyAsync(this SubsidyDbContext db, IReadOnlyList<CertifiedMonth> months, int programmeYear, DateTimeOffset now, CancellationToken cancel)
    {
        var (province, month) = (months[0].Snapshot.ProvinceCode, months[0].Snapshot.Month);
        var card = (await db.RateCards.AsNoTracking().Where(c => c.ProgrammeYear == programmeYear).ToListAsync(cancel)).For(month)
            ?? throw new InvalidOperationException($"No rate card of {programmeYear} is known yet.");
        var feed = await db.LockMonthFeedAsync(month, cancel);
        var headcount = await db.Headcounts.SingleOrDefaultAsync(h => h.ProvinceCode == province && h.Month == month, cancel);
        if (headcount is null) db.Headcounts.Add(headcount = Headcount.Open(province, month, programmeYear));
        foreach (var certified in months)
        {
            await db.AddVersionAsync(headcount, certified, card, now, cancel);
            await db.SaveChangesAsync(cancel);
            await db.PublishAsync(feed, province, now, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static async Task AddVersionAsync(this SubsidyDbContext db, Headcount headcount, CertifiedMonth month, RateCard card, DateTimeOffset now, CancellationToken cancel)
    {
        var before = await db.HeadcountVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == headcount.CurrentVersionId, cancel);
        var id = Guid.CreateVersion7();
        var lines = SubsidyCalculator.Compute(id, month.Snapshot, card);
        var version = HeadcountVersion.Of(headcount, month, card, lines, id, now);
        db.HeadcountVersions.Add(version);
        db.HeadcountCounties.AddRange(HeadcountCounty.Of(id, lines));
        db.Entitlements.AddRange(lines);
        if (before is not null)
        {
            var earlier = await db.Entitlements.AsNoTracking().Where(e => e.HeadcountVersionId == before.Id).ToListAsync(cancel);
            db.Adjustments.AddRange(Adjustment.Between(earlier, lines, id));
        }

        headcount.Certify(version);
        db.AnnounceVersion(headcount, version, before, now);
    }

    private static void AnnounceVersion(this SubsidyDbContext db, Headcount headcount, HeadcountVersion version, HeadcountVersion? before, DateTimeOffset now)
    {
        var revision = headcount.Revision + 1;
        var (year, province, month) = (headcount.ProgrammeYear, headcount.ProvinceCode, headcount.Month.ToString());
        db.Announce(new HeadcountCertified(Guid.CreateVersion7(), now, headcount.Id, revision, year, province, month,
            version.Version, version.Headcount, version.Amount.ToString()));
        if (before is null) return;
        db.Announce(new HeadcountSuperseded(Guid.CreateVersion7(), now, headcount.Id, revision, year, province, month,
            before.Version, version.Version, (version.Amount - before.Amount).ToString()));
    }
}
