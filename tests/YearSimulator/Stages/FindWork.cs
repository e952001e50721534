using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>EMP-1, EMP-2: a province opens an employer, the employer posts a job, a volunteer sees it; the leavers' destinations are recorded.</summary>
internal sealed class FindWork : Stage
{
    private const string Jobs = "/api/employment/jobs";

    public override string Title => "Employment: an employer's job, the leavers' destinations";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(2);
        var province = year.DeskProvinces[0];
        var employer = await OpenEmployerAsync(year, year.Offices.Provinces[province], cancel);
        var county = year.Offices.CountiesOf(province)[0].Code;
        var title = $"乡镇农技推广员（{year.Regions.Province(province).Name}）";
        var post = new { title, regionCode = county, openings = 3, description = "负责良种良法的示范和推广，面向服务期满志愿者。", contact = "简历发至 zhaopin@nongye.example" };
        var posted = await Eventually.ReadsAsync("Employment to have heard of the employer", () => employer.TryAsync(HttpMethod.Post, Jobs, post, cancel),
            answer => answer.Code != "job.employer-unknown", cancel);
        var job = posted.As<JobView>();
        var seen = await year.Volunteers[0].Session.AllAsync<JobView>(Jobs, cancel);
        year.Checks.Holds("a volunteer sees the employer's job", seen.Any(j => j.Id == job.Id), $"{seen.Count} jobs");
        var volunteer = await year.Volunteers[0].Session.TryAsync(HttpMethod.Post, Jobs, post, cancel);
        year.Checks.Refused("a volunteer posts a job", volunteer, 403, "access.not-your-office");
        progress.Advance();

        await WaitForDestinationsAsync(year, cancel);
        progress.Advance();
    }

    /// <summary>The employer that the largest service province opens.</summary>
    public static Session EmployerOf(Year year) => EmployerOf(year, year.DeskProvinces[0]);

    /// <summary>What the employer of a province signs in with.</summary>
    public static string PasswordOf(string province) => Office.PasswordOf(province, "employer");

    private static Session EmployerOf(Year year, string province) => new(year.Gateway, $"hr.{province}@employer.demo", PasswordOf(province));

    private static async Task<Session> OpenEmployerAsync(Year year, Office province, CancellationToken cancel)
    {
        var session = EmployerOf(year, province.Code);
        var (email, password) = (session.Email, PasswordOf(province.Code));
        var employer = new { name = $"{province.Name}现代农业发展有限公司", provinceCode = province.Code, email };
        await province.Maintainer.PostAsync("/api/identity/employers", employer, cancel);
        var token = await Mailbox.ReadAsync(year.Gateway, email, letter => letter.Token, cancel);
        await year.Gateway.SendAsync(Call.Of(HttpMethod.Post, "/api/identity/invitations/accept", new { token, password }), null, cancel);
        return session;
    }

    private static async Task WaitForDestinationsAsync(Year year, CancellationToken cancel)
    {
        var leavers = year.Leavers.Select(l => l.TermId).ToHashSet();
        var destinations = await Eventually.ReadsAsync($"{leavers.Count} destinations",
            () => year.Offices.National.Reviewer.AllAsync<DestinationView>($"/api/employment/destinations?year={Year.Number}", cancel),
            seen => seen.Count >= leavers.Count, cancel);
        year.Checks.Holds("every leaver has one destination, and nobody else",
            leavers.SetEquals(destinations.Select(d => d.TermId)) && destinations.Count == leavers.Count,
            $"{destinations.Count} destinations of {leavers.Count} leavers");
    }

    private sealed record JobView(Guid Id);

    private sealed record DestinationView(Guid TermId);
}
