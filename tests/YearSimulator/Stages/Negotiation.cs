namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// REC-11: recruiting provinces negotiate. Where one has gone beyond its cell and so filled a service province, another cannot fill its
/// own cell there: the first gives a seat back, and each fills what is its own.
/// </summary>
internal sealed class Negotiation(Year year)
{
    /// <summary>Every seat given back is one fewer beyond a cell, so this ends.</summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        for (var round = 0; round < year.Plan.Total; round++)
        {
            var boards = await BoardsAsync(cancel);
            var blocked = boards.Where(b => b.Total.Left > 0)
                .SelectMany(b => b.Cells.Where(c => c.Seats.Left > 0 && c.Area.Left == 0).Select(c => (b.ProvinceCode, c.ServiceProvinceCode)));
            if (!await IsOneFreedAsync(boards, blocked, cancel)) return;
        }
    }

    private async Task<bool> IsOneFreedAsync(IReadOnlyList<QuotaBoard> boards, IEnumerable<(string Province, string Service)> blocked, CancellationToken cancel)
    {
        foreach (var (province, service) in blocked)
        {
            foreach (var giver in boards.Where(b => b.Cells.Any(c => c.ServiceProvinceCode == service && c.Seats.Left < 0)).Select(b => b.ProvinceCode))
            {
                if (!await new SeatsByHand(year, giver).GiveBackAsync(service, cancel)) continue;
                await new SeatsByHand(year, province).FillAsync(cancel);
                await new SeatsByHand(year, giver).FillAsync(cancel);
                return true;
            }
        }

        return false;
    }

    private async Task<IReadOnlyList<QuotaBoard>> BoardsAsync(CancellationToken cancel)
    {
        var boards = new List<QuotaBoard>();
        foreach (var province in year.Plan.RecruitingProvinces) boards.Add(await new SeatsByHand(year, province).BoardAsync(cancel));
        return boards;
    }
}
