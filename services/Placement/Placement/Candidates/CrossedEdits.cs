using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;

namespace XibuPlan.Placement.Candidates;

/// <summary>
/// D-7: an edit of the university or the degree re-runs the quota. Recruitment refuses it once it knows of the seat; an edit that
/// crossed the reservation on its way reaches Placement as a newer fact, and the seat that was counted by the older one is released.
/// A seat that is taken up stays: its holder is admitted.
/// </summary>
internal static class CrossedEdits
{
    private const string Reason = "修改了名额所依据的高校或学历，须重新审核后再安排";

    /// <summary>
    /// Releases a reserved seat that was counted by another recruiting province or degree than the candidate's. What a degree counts as is
    /// asked of the policy that decided the seat: an amendment since is nobody's edit.
    /// </summary>
    public static async Task ReleaseWhereCountedOtherwiseAsync(this PlacementDbContext db, Candidate candidate, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Seats.LiveOfAsync(candidate.ApplicationId, cancel) is not { State: SeatState.Reserved } seat) return;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == seat.Year, cancel);
        if (seat.RecruitingProvinceCode != candidate.RecruitingProvinceCode || seat.CountsAsBachelor != year.PolicyOf(seat.PolicyVersion).CountsAsBachelor(candidate.Degree))
            await SeatRelease.BySystemAsync(db, seat, Reason, now, cancel);
    }

    /// <summary>Releases a reserved seat where an edit changed a fact that it was counted by.</summary>
    /// <param name="fields">The changed fields, as Recruitment names them.</param>
    public static async Task ReleaseWhereEditedAsync(this PlacementDbContext db, Guid applicationId, IReadOnlyList<string> fields, DateTimeOffset now, CancellationToken cancel)
    {
        if (!fields.Contains("universityCode") && !fields.Contains("degree")) return;
        if (await db.Seats.LiveOfAsync(applicationId, cancel) is { State: SeatState.Reserved } seat)
            await SeatRelease.BySystemAsync(db, seat, Reason, now, cancel);
    }
}
