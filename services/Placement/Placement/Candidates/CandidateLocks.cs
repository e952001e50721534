using Microsoft.EntityFrameworkCore;
using XibuPlan.Events;
using XibuPlan.Placement.Persistence;

namespace XibuPlan.Placement.Candidates;

/// <summary>
/// Row locks on candidates, the first locks that every change of seats takes (then the recruiting province, then areas by code):
/// a withdrawal and a seat for the same person cannot pass one another.
/// </summary>
internal static class CandidateLocks
{
    /// <summary>One candidate of the caller's scope, locked; null where there is none.</summary>
    public static Task<Candidate?> LockAsync(this DbSet<Candidate> candidates, Guid applicationId, CancellationToken cancel) =>
        candidates.FromSql($"SELECT * FROM candidates WHERE application_id = {applicationId} FOR UPDATE").SingleOrDefaultAsync(cancel);

    /// <summary>The candidate that an event of Recruitment speaks of, locked where known, else new.</summary>
    public static async Task<Candidate> CandidateOfAsync(this PlacementDbContext db, IIntegrationEvent fact, CancellationToken cancel) =>
        db.Candidates.Local.FindEntry(fact.AggregateId)?.Entity
            ?? await db.Candidates.LockAsync(fact.AggregateId, cancel)
            ?? db.Candidates.Add(new Candidate(fact.AggregateId, fact.ProgrammeYear)).Entity;

    /// <summary>All candidates of a recruiting province and year, locked in order.</summary>
    public static Task<List<Candidate>> LockAllAsync(this DbSet<Candidate> candidates, int year, string province, CancellationToken cancel) =>
        candidates.FromSql($"""
            SELECT * FROM candidates WHERE year = {year} AND recruiting_province_code = {province} ORDER BY application_id FOR UPDATE
            """).ToListAsync(cancel);
}
