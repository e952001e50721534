using XibuPlan.Recruitment.Persistence;

namespace XibuPlan.Recruitment.Seats;

internal static class SeatNews
{
    /// <summary>Notes a fact about a seat; false where a newer one is known.</summary>
    public static async Task<bool> HearOfSeatAsync(this RecruitmentDbContext db, Guid seatId, long version, CancellationToken cancel)
    {
        var seat = await db.Seats.FindAsync([seatId], cancel);
        if (seat is null) db.Seats.Add(seat = new Seat { Id = seatId });
        return seat.Take(version);
    }
}
