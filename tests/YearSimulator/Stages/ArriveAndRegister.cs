using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;
using XibuPlan.YearSimulator.Reconciliation;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// SVC-2, SVC-3: admission has opened the terms. The service provinces record who arrived and name the county; the volunteers do the
/// second registration with post, bank card and phone. One never comes, one comes and does not register.
/// </summary>
internal sealed class ArriveAndRegister : Stage
{
    private const string Terms = "/api/service-management/terms";

    public override string Title => "Arrival and second registration";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(2020, 7, 25, cancel);
        progress.Expect(year.Plan.ServiceProvinces.Count * 2);
        await TogetherAsync(year, year.Plan.ServiceProvinces, async (province, token) =>
        {
            await FindTermsAsync(year, province, token);
            progress.Advance();
        }, cancel);
        // Two of the largest service province: one never comes, one does not register.
        var absent = year.Volunteers.GroupBy(v => v.SeatIn!).MaxBy(g => g.Count())!.Take(2).ToList();
        foreach (var student in absent) student.Serves = false;
        await TogetherAsync(year, year.Plan.ServiceProvinces, (province, token) => ArriveAsync(year, province, absent[0], token), cancel);

        await year.MoveToAsync(2020, 8, 5, cancel);
        await TogetherAsync(year, year.Plan.ServiceProvinces, async (province, token) =>
        {
            foreach (var county in year.Offices.CountiesOf(province)) await RegisterAsync(year, county.Code, token);
            progress.Advance();
        }, cancel);
        await CheckAsync(year, cancel);
    }

    /// <summary>Waits for a term per admitted person of a service province.</summary>
    private static async Task FindTermsAsync(Year year, string province, CancellationToken cancel)
    {
        var admitted = year.Students.Where(s => s.SeatIn == province).ToDictionary(s => s.PersonId);
        var officer = year.Offices.Provinces[province].Maintainer;
        var terms = await Eventually.ReadsAsync($"{admitted.Count} terms in {province}",
            () => officer.AllAsync<TermRow>($"{Terms}?year={Year.Number}", cancel), seen => seen.Count >= admitted.Count, cancel);
        foreach (var term in terms) admitted[term.PersonId].TermId = term.Id;
    }

    private static async Task ArriveAsync(Year year, string province, Student neverComes, CancellationToken cancel)
    {
        var counties = year.Offices.CountiesOf(province);
        var shares = PostPlan.Shares(counties, year.Plan.NewRecruits(province));
        var places = new Queue<string>(counties.SelectMany(c => Enumerable.Repeat(c.Code, shares[c.Code])));
        foreach (var student in year.Volunteers.Where(v => v.SeatIn == province && v != neverComes)) student.County = places.Dequeue();
        foreach (var batch in year.Volunteers.Where(v => v.SeatIn == province && v.County is not null).Chunk(100))
        {
            var items = batch.Select(v => new { id = v.TermId, countyCode = v.County, arrivedOn = "2020-07-24" });
            await BulkAsync(year.Offices.Provinces[province].Maintainer, year.Checks, $"{Terms}/arrivals", new { items }, cancel);
        }
    }

    private static async Task RegisterAsync(Year year, string county, CancellationToken cancel)
    {
        var volunteers = year.Volunteers.Where(v => v.County == county && v.Serves).ToList();
        if (volunteers.Count == 0) return;
        var posts = await volunteers[0].Session.AllAsync<PostView>($"/api/service-management/posts?county={county}", cancel);
        var places = new Queue<Guid>(posts.SelectMany(p => Enumerable.Repeat(p.Id, p.Vacancies)));
        foreach (var volunteer in volunteers)
            (await RegisterAsync(volunteer, places.Dequeue(), volunteer.BankCard, cancel)).Good();
    }

    private static Task<Answer> RegisterAsync(Student volunteer, Guid postId, string cardNumber, CancellationToken cancel) => volunteer.Session.TryAsync(
        HttpMethod.Put, $"{Terms}/mine/second-registration", new { postId, cardNumber, phone = volunteer.Phone, qq = (10000 + volunteer.Number).ToString() }, cancel);

    private static async Task CheckAsync(Year year, CancellationToken cancel)
    {
        var (one, two) = (year.Volunteers.First(v => v.Serves), year.Volunteers.Last(v => v.Serves));
        var mine = await one.Session.GetAsync<TermRow>($"{Terms}/mine", cancel);
        year.Checks.Refused("a bank card with a mistyped digit",
            await RegisterAsync(one, mine.PostId!.Value, SyntheticNumbers.WrongBankCard(one.Number), cancel), 422, "volunteer-term.card-invalid");
        year.Checks.Refused("somebody else's bank card", await RegisterAsync(one, mine.PostId.Value, two.BankCard, cancel), 409, "volunteer-term.card-taken");
        var stranger = year.Offices.Counties.Values.First(c => c.Code != one.County).Maintainer;
        year.Checks.Refused("another county's officer opens the term", await stranger.TryAsync(HttpMethod.Get, $"{Terms}/{one.TermId}", null, cancel), 404, "request.not-found");
    }

    /// <summary>A bulk action of which every item must be done.</summary>
    internal static async Task BulkAsync(Session officer, Checks checks, string path, object body, CancellationToken cancel)
    {
        foreach (var failed in (await officer.PostAsync<IReadOnlyList<ItemOutcome>>(path, body, cancel)).Where(o => !o.Done))
            checks.Holds($"{path} of {failed.Item}", false, failed.Code ?? "");
    }

    private sealed record TermRow(Guid Id, Guid PersonId, Guid? PostId);

    private sealed record PostView(Guid Id, int Vacancies);

    private sealed record ItemOutcome(string Item, bool Done, string? Code);
}
