using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// The years that are worked on: the newest published one that recruits and those published for later; where none recruits, the newest.
/// A plan that is published early takes nothing from the year that is under way (docs/decisions/0020).
/// </summary>
internal static class LiveYears
{
    /// <summary>All of them, newest first; empty before the first is published.</summary>
    public static async Task<IReadOnlyList<ProgrammeYear>> LiveYearsAsync(this PlacementDbContext db, DateOnly today, CancellationToken cancel)
    {
        var published = await db.ProgrammeYears.AsNoTracking().Where(y => y.PolicyVersion > 0).OrderByDescending(y => y.Year).ToListAsync(cancel);
        return [.. published.Take(Math.Max(published.FindIndex(y => y.RecruitsOn(today)), 0) + 1)];
    }

    /// <summary>The current one, the oldest of them; null before the first is published.</summary>
    public static async Task<ProgrammeYear?> CurrentYearAsync(this PlacementDbContext db, DateOnly today, CancellationToken cancel) =>
        await db.LiveYearsAsync(today, cancel) is [.., var current] ? current : null;
}
