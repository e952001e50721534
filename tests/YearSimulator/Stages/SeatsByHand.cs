using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>An officer of a recruiting province places reserves by hand where the run left a seat free, each with a reason.</summary>
internal sealed class SeatsByHand(Year year, string province)
{
    private readonly Session _officer = year.Offices.Provinces[province].Reviewer;

    /// <summary>Fills the province's free seats as far as people and areas allow; returns how many.</summary>
    public async Task<int> FillAsync(CancellationToken cancel)
    {
        var board = await BoardAsync(cancel);
        if (board.Total.Left == 0) return 0;
        var reserves = new Queue<Candidate>(await ReservesAsync(cancel));
        var filled = 0;
        foreach (var cell in board.Cells)
        {
            var free = Math.Min(Math.Min(cell.Seats.Left, cell.Area.Left), board.Total.Left - filled);
            for (var i = 0; i < free && reserves.TryDequeue(out var reserve); i++)
                filled += await IsSeatedAsync(reserve, cell.ServiceProvinceCode, cancel) ? 1 : 0;
        }

        return filled + await FillByWishAsync(reserves, board.Total.Left - filled, cancel);
    }

    /// <summary>Seats one more although the total is used up; null where the province has seats left or nobody to seat.</summary>
    public async Task<Answer?> TryOneTooManyAsync(CancellationToken cancel)
    {
        var board = await BoardAsync(cancel);
        if (board.Total.Left > 0 || await ReservesAsync(cancel) is not [var reserve, ..]) return null;
        return await SeatAsync(reserve, board.Cells[0].ServiceProvinceCode, cancel);
    }

    /// <summary>Beyond a cell the 10% budget serves wishes only (D-10): tries the reserves' own choices.</summary>
    private async Task<int> FillByWishAsync(IEnumerable<Candidate> reserves, int left, CancellationToken cancel)
    {
        var filled = 0;
        foreach (var (reserve, choice) in reserves.Take(40).SelectMany(r => r.Choices.Select(choice => (r, choice))))
        {
            if (filled == left) break;
            if (await IsSeatedAsync(reserve, choice, cancel)) filled++;
        }

        return filled;
    }

    private async Task<bool> IsSeatedAsync(Candidate reserve, string serviceProvince, CancellationToken cancel)
    {
        var answer = await SeatAsync(reserve, serviceProvince, cancel);
        // Another province was faster, or a share is used up: the next one is tried. A person who got a seat by an earlier choice is passed by.
        return answer.IsGood || (answer.Status is 422 or 409 ? false : throw new UnexpectedAnswer(answer));
    }

    private Task<Answer> SeatAsync(Candidate reserve, string serviceProvinceCode, CancellationToken cancel) => _officer.TryAsync(
        HttpMethod.Post, "/api/placement/seats", new { applicationId = reserve.ApplicationId, serviceProvinceCode, reason = "该省名额未满，按成绩从候备人选中递补。" }, cancel);

    private Task<Board> BoardAsync(CancellationToken cancel) => _officer.GetAsync<Board>($"/api/placement/quota-board/{Year.Number}/{province}", cancel);

    /// <summary>Cleared, without a seat; those with a bachelor's degree first, then by score.</summary>
    private async Task<IReadOnlyList<Candidate>> ReservesAsync(CancellationToken cancel)
    {
        var candidates = await _officer.AllAsync<Candidate>($"/api/placement/candidates?year={Year.Number}&recruiting={province}&state=cleared", cancel);
        return [.. candidates.Where(c => c.SeatId is null).OrderBy(c => c.Degree == "associate").ThenByDescending(c => c.Score)];
    }

    private sealed record Board(Meter Total, IReadOnlyList<Cell> Cells);

    private sealed record Cell(string ServiceProvinceCode, Meter Seats, Meter Area);

    private sealed record Meter(int Limit, int Used, int Left);

    private sealed record Candidate(Guid ApplicationId, IReadOnlyList<string> Choices, string Degree, decimal Score, Guid? SeatId);
}
