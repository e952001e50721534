using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>An officer of a recruiting province places reserves by hand where the run left a seat free, each with a reason.</summary>
internal sealed class SeatsByHand(Year year, string province)
{
    private const string Seats = "/api/placement/seats";
    private const int MostWishes = 120;
    private readonly Session _officer = year.Offices.Provinces[province].Reviewer;

    /// <summary>Fills the province's free seats as far as people and areas allow; returns how many.</summary>
    public async Task<int> FillAsync(CancellationToken cancel)
    {
        var board = await BoardAsync(cancel);
        if (board.Total.Left == 0) return 0;
        var reserves = await ReservesAsync(cancel);
        var filled = 0;
        foreach (var cell in board.Cells)
        {
            var free = Math.Min(Math.Min(cell.Seats.Left, cell.Area.Left), board.Total.Left - filled);
            foreach (var reserve in Suited(reserves, cell.ServiceProvinceCode).Take(free))
            {
                reserves.Remove(reserve);
                if (await IsSeatedAsync(reserve, cell.ServiceProvinceCode, cancel)) filled++;
            }
        }

        // Read again: other provinces fill the areas too.
        return filled + await FillByWishAsync(reserves, await BoardAsync(cancel), cancel);
    }

    /// <summary>Seats one more although the total is used up; null where the province has seats left or nobody to seat.</summary>
    public async Task<Answer?> TryOneTooManyAsync(CancellationToken cancel)
    {
        var board = await BoardAsync(cancel);
        if (board.Total.Left > 0 || await ReservesAsync(cancel) is not [var reserve, ..]) return null;
        return await SeatAsync(reserve, board.Cells[0].ServiceProvinceCode, cancel);
    }

    /// <summary>Those who chose the province first; to Tibet nobody else, because their lungs were not examined for it (REC-8).</summary>
    private static List<Candidate> Suited(IEnumerable<Candidate> reserves, string serviceProvince) =>
        [.. reserves.OrderByDescending(r => r.Choices.Contains(serviceProvince)).Where(r => serviceProvince != Regions.Tibet || r.Choices.Contains(serviceProvince))];

    /// <summary>Gives one seat beyond the cell back; who held it is a reserve again. False where none lies beyond it.</summary>
    public async Task<bool> GiveBackAsync(string serviceProvince, CancellationToken cancel)
    {
        var seats = await _officer.AllAsync<SeatView>($"{Seats}?year={Year.Number}&recruiting={province}&service={serviceProvince}&state=reserved", cancel);
        if (seats.LastOrDefault(s => s.SelfAdjusted) is not { } seat) return false;
        (await _officer.ReviewAsync($"{Seats}/{seat.Id}", $"{Seats}/{seat.Id}/release", new { reason = "自主调剂占用了他省对口名额，经协商退出，另行安排。" }, cancel)).Good();
        return true;
    }

    /// <summary>Beyond a cell the 10% budget serves wishes only (D-10): tries the reserves' own choices where an area has places left.</summary>
    private async Task<int> FillByWishAsync(IEnumerable<Candidate> reserves, QuotaBoard board, CancellationToken cancel)
    {
        var open = board.Cells.Where(c => c.Area.Left > 0).Select(c => c.ServiceProvinceCode).ToHashSet();
        var filled = 0;
        foreach (var (reserve, choice) in reserves.SelectMany(r => r.Choices.Where(open.Contains).Select(choice => (r, choice))).Take(MostWishes))
        {
            if (filled == board.Total.Left) break;
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
        HttpMethod.Post, Seats,
        new { applicationId = reserve.ApplicationId, serviceProvinceCode, reason = "该省名额未满，按成绩从候备人选中递补。" }, cancel);

    /// <summary>What the province may still seat, and where.</summary>
    public Task<QuotaBoard> BoardAsync(CancellationToken cancel) => _officer.GetAsync<QuotaBoard>($"/api/placement/quota-board/{Year.Number}/{province}", cancel);

    /// <summary>Cleared, without a seat; those with a bachelor's degree first, then by score.</summary>
    private async Task<List<Candidate>> ReservesAsync(CancellationToken cancel)
    {
        var candidates = await _officer.AllAsync<Candidate>($"/api/placement/candidates?year={Year.Number}&recruiting={province}&state=cleared", cancel);
        return [.. candidates.Where(c => c.SeatId is null).OrderBy(c => c.Degree == "associate").ThenByDescending(c => c.Score)];
    }

    private sealed record Candidate(Guid ApplicationId, IReadOnlyList<string> Choices, string Degree, decimal Score, Guid? SeatId);

    private sealed record SeatView(Guid Id, bool SelfAdjusted);
}

/// <summary>A recruiting province's board.</summary>
internal sealed record QuotaBoard(string ProvinceCode, QuotaBoard.Meter Total, IReadOnlyList<QuotaBoard.Cell> Cells)
{
    /// <summary>A cell of the matrix.</summary>
    /// <param name="Seats">Of the province; more used than the limit where self-adjustment went beyond the cell.</param>
    /// <param name="Area">Of all recruiting provinces in that service province.</param>
    internal sealed record Cell(string ServiceProvinceCode, Meter Seats, Meter Area);

    /// <summary>A limit with what it leaves.</summary>
    internal sealed record Meter(int Limit, int Used, int Left);
}
