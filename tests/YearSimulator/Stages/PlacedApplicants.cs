using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>Who has a seat, as Placement says, and until Recruitment knows it too.</summary>
internal static class PlacedApplicants
{
    /// <summary>Waits until every reserved seat of a recruiting province is known at Recruitment, and remembers whose it is.</summary>
    public static async Task WaitAsync(Year year, string province, CancellationToken cancel)
    {
        var officer = year.Offices.Provinces[province].Reviewer;
        var seats = await officer.AllAsync<SeatView>($"/api/placement/seats?year={Year.Number}&recruiting={province}&state=reserved", cancel);
        var byApplication = seats.ToDictionary(s => s.ApplicationId, s => s.ServiceProvinceCode);
        foreach (var student in year.Students.Where(s => s.Recruiting == province))
        {
            var seatIn = byApplication.GetValueOrDefault(student.ApplicationId);
            var isNew = seatIn is not null && seatIn != student.SeatIn;
            student.SeatIn = seatIn;
            if (isNew) await WaitAsync(officer, student.ApplicationId, cancel);
        }
    }

    private static Task<string> WaitAsync(Session officer, Guid application, CancellationToken cancel) => Eventually.ReadsAsync(
        $"the seat of {application} at Recruitment",
        async () => (await officer.GetAsync<ApplicationView>($"/api/recruitment/applications/{application}", cancel)).State,
        state => state == "placed", cancel);

    private sealed record SeatView(Guid ApplicationId, string ServiceProvinceCode);

    private sealed record ApplicationView(string State);
}
