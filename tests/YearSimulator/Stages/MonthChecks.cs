using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>What is refused around a month's close, tried once: too early, by the wrong office, in the wrong order; and a return with a reason.</summary>
internal sealed class MonthChecks(Year year, DateOnly month)
{
    private const string Root = "/api/service-management";

    /// <summary>Tries everything at a county of the largest service province, and leaves that county's month returned.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var province = year.Plan.ServiceProvinces.MaxBy(year.Plan.NewRecruits)!;
        var office = year.Offices.Provinces[province];
        var county = year.Offices.CountiesOf(province).First(c => year.Volunteers.Any(v => v.County == c.Code && v.Serves));
        var neighbour = year.Offices.Counties.Values.First(c => c.Code != county.Code);
        var list = $"{Root}/county-months/{county.Code}/{month:yyyy-MM}";
        var next = $"{Root}/county-months/{county.Code}/{month.AddMonths(1):yyyy-MM}";

        Refused("a county submits a month that has not begun", await PostAsync(county.Maintainer, $"{next}/submit", null, cancel), 422, "county-month.month-not-yet-open");
        Refused("a county submits another county's month", await PostAsync(neighbour.Maintainer, $"{list}/submit", null, cancel), 404, "request.not-found");
        Refused("a province hands up before its counties are approved",
            await PostAsync(office.Maintainer, $"{Root}/province-months/{province}/{month:yyyy-MM}/submit", null, cancel), 422, "province-month.counties-not-approved");

        await county.Maintainer.PostAsync($"{list}/submit", null, cancel);
        Refused("a county approves its own month", await county.Reviewer.ReviewAsync(list, $"{list}/approve", null, cancel), 403, "access.not-your-office");
        Refused("a province returns a county's month without a reason",
            await office.Reviewer.ReviewAsync(list, $"{list}/return", null, cancel), 422, "county-month.reason-required");
        (await office.Reviewer.ReviewAsync(list, $"{list}/return", new { reason = "有志愿者专项填写不准确，请核对。" }, cancel)).Good();
    }

    private static Task<Answer> PostAsync(Session officer, string path, object? body, CancellationToken cancel) => officer.TryAsync(HttpMethod.Post, path, body, cancel);

    private void Refused(string what, Answer answer, int status, string code) => year.Checks.Refused(what, answer, status, code);
}
