using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// A province's reviewer places one applicant by hand and says why. The same counters and rules as for a run; the budget serves the
/// applicant's own choices only, and another province only whom that suits (服从调剂).
/// </summary>
internal sealed class ReserveSeatByHand : IEndpoint
{
    public sealed record Request(Guid ApplicationId, string ServiceProvinceCode, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/seats", HandleAsync)
        .Allow(Party.Province, OfficerRole.Reviewer)
        .AsOperation("seat.reserve-by-hand");

    private static async Task<Reply<SeatView>> HandleAsync(Request request, PlacementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Reason)) return SeatRefusals.ReasonRequired.ForFields(("reason", "必填"));
        if (Reason.TooLong(request.Reason) is { } tooLong) return tooLong;
        var candidate = await db.Candidates.LockAsync(request.ApplicationId, cancel);
        if (candidate is null) return CommonRefusals.NotFound;
        if (candidate.MayBeSeatedIn(request.ServiceProvinceCode).IsRefused(out var refusal)) return refusal;
        var year = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == candidate.Year, cancel);
        if (year is null) return ProgrammeYearRefusals.NotPublished.With(candidate.Year);
        if (year.MaySeatOn(clock.Today()).IsRefused(out refusal)) return refusal;
        if (await db.Seats.LiveOfAsync(candidate.ApplicationId, cancel) is not null) return SeatRefusals.AlreadyReserved;

        if ((await TakeAsync(request, candidate, year.InForce, db, cancel)).IsRefused(out refusal, out var selfAdjusted)) return refusal;
        var seat = Seat.Reserve(new SeatFacts(candidate.Year, candidate.ApplicationId, candidate.RecruitingProvinceCode, request.ServiceProvinceCode, selfAdjusted,
            year.InForce.CountsAsBachelor(candidate.Degree), null, $"人工安排到{ProvinceAlpha.NameOf(request.ServiceProvinceCode)}：{request.Reason}", year.PolicyVersion), actor);
        db.Seats.Add(seat);
        db.AnnounceReserved(seat, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return SeatView.Of(seat, actor);
    }

    private static async Task<Outcome<bool>> TakeAsync(Request request, Candidate candidate, Policy policy, PlacementDbContext db, CancellationToken cancel)
    {
        var locked = await LockedQuotas.TakeAsync(db, candidate.Year, candidate.RecruitingProvinceCode, [request.ServiceProvinceCode], cancel);
        if (locked is null) return SeatRefusals.TotalUsedUp.With(0);
        var ledger = new SeatLedger(locked, policy);
        var taken = ledger.Take(request.ServiceProvinceCode, policy.CountsAsBachelor(candidate.Degree), candidate.Chose(request.ServiceProvinceCode));
        db.QuotaCells.AddRange(ledger.Opened);
        return taken;
    }
}
