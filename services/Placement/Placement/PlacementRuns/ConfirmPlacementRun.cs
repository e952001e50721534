using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>
/// A second officer confirms a run: its seats are reserved one by one against locked counters, with an outcome for each. A seat can
/// fail only where another province has filled the area meanwhile; the others stand.
/// </summary>
internal sealed class ConfirmPlacementRun : IEndpoint
{
    /// <summary>What became of one proposal.</summary>
    /// <param name="SeatId">The seat, or null where it was refused.</param>
    /// <param name="Code">The refusal's code, or null.</param>
    /// <param name="Detail">The refusal in words, or null.</param>
    public sealed record Item(Guid ApplicationId, string ServiceProvinceCode, Guid? SeatId, string? Code, string? Detail);

    public sealed record Answer(Guid RunId, PlacementRunState State, int Reserved, int Refused, IReadOnlyList<Item> Items, long Revision) : IRevisioned;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/placement-runs/{id:guid}/confirm", HandleAsync)
        .Allow(Party.Province, OfficerRole.Reviewer)
        .AsOperation("placement-run.confirm");

    private static async Task<Reply<Answer>> HandleAsync(Guid id, IfMatch seen, PlacementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var run = await db.PlacementRuns.SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null) return CommonRefusals.NotFound;
        if (seen.Check(run).IsRefused(out var refusal)) return refusal;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == run.Year, cancel);
        if (year.MaySeatOn(clock.Today()).IsRefused(out refusal)) return refusal;
        var record = await db.PlacementRecords.AsNoTracking().SingleAsync(r => r.RunId == id, cancel);
        var proposals = Canonical.Parse<AllocationResult>(record.Result).Proposals.Where(p => p.ServiceProvinceCode is not null).ToList();

        var candidates = (await db.Candidates.LockAllAsync(run.Year, run.ProvinceCode, cancel)).ToDictionary(c => c.ApplicationId);
        var locked = (await LockedQuotas.TakeAsync(db, run.Year, run.ProvinceCode, proposals.Select(p => p.ServiceProvinceCode!), cancel))!;
        var now = await AllocationInputs.ReadAsync(db, year, run.ProvinceCode, cancel);
        if (run.Confirm(now!.Fingerprint(), actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;

        var ledger = new SeatLedger(locked, year.InForce);
        var items = proposals.Select(p => Reserve(p, run, year.InForce.CountsAsBachelor(candidates[p.ApplicationId].Degree), ledger, db, actor, clock)).ToList();
        db.QuotaCells.AddRange(ledger.Opened);
        await db.SaveChangesAsync(cancel);
        var reserved = items.Count(i => i.SeatId is not null);
        return new Answer(run.Id, run.State, reserved, items.Count - reserved, items, run.Revision);
    }

    private static Item Reserve(Proposal proposal, PlacementRun run, bool bachelor, SeatLedger ledger, PlacementDbContext db, Actor actor, TimeProvider clock)
    {
        var area = proposal.ServiceProvinceCode!;
        var byBudget = proposal.Verdicts[^1] == Verdict.BySelfAdjustment;
        if (ledger.Take(area, bachelor, byBudget).IsRefused(out var refusal, out var selfAdjusted))
            return new Item(proposal.ApplicationId, area, null, refusal.Code, refusal.Detail);
        var seat = Seat.Reserve(new SeatFacts(run.Year, proposal.ApplicationId, run.ProvinceCode, area, selfAdjusted, bachelor, run.Id,
            proposal.Explanation, run.PolicyVersion), actor);
        db.Seats.Add(seat);
        db.AnnounceReserved(seat, clock.GetUtcNow());
        return new Item(proposal.ApplicationId, area, seat.Id, null, null);
    }
}
