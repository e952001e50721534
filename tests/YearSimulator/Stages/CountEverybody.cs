using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Reconciliation;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>The year as a whole: admitted = seats = terms, on duty + left + not yet on duty = terms, destinations = leavers, nobody twice.</summary>
internal sealed class CountEverybody : Stage
{
    public override string Title => "Counting everybody";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        var nation = year.Offices.National.Reviewer;
        var seats = await nation.AllAsync<Seat>($"/api/placement/seats?year={Year.Number}&state=taken-up", cancel);
        var admitted = await nation.AllAsync<Application>($"/api/recruitment/applications?year={Year.Number}&state=admitted", cancel);
        var terms = await nation.AllAsync<Term>($"/api/service-management/terms?year={Year.Number}", cancel);
        var destinations = await nation.AllAsync<Destination>($"/api/employment/destinations?year={Year.Number}", cancel);
        int In(params string[] states) => terms.Count(t => states.Contains(t.State));
        year.Balance.AddRange(
        [
            BalanceRow.Same("year", "planned = admitted = seats = terms",
                ("planned", year.Plan.Total), ("admitted", admitted.Count), ("seats", seats.Count), ("terms", terms.Count)),
            BalanceRow.Sum("year", "terms = on duty + left + not yet on duty",
                ("terms", terms.Count), ("on duty", In("on-duty", "on-duty-extended")), ("left", In("left")),
                ("not yet on duty", In("opened", "arrived", "unreviewed"))),
            BalanceRow.Same("year", "destinations = leavers", ("destinations", destinations.Count), ("left", In("left")), ("simulated", year.Leavers.Count)),
            BalanceRow.Same("year", "no person twice",
                ("terms", terms.Count), ("persons with a term", terms.Select(t => t.PersonId).Distinct().Count()),
                ("persons simulated", year.Volunteers.Select(v => v.PersonId).Distinct().Count()),
                ("applications with a seat", seats.Select(s => s.ApplicationId).Distinct().Count())),
            BalanceRow.Same("year", "every seat is an admitted application's",
                ("seats", seats.Count), ("both", seats.Select(s => s.ApplicationId).Intersect(admitted.Select(a => a.Id)).Count())),
            BalanceRow.Same("year", "every term is a simulated volunteer's",
                ("terms", terms.Count), ("both", terms.Select(t => t.Id).Intersect(year.Volunteers.Select(v => v.TermId)).Count())),
        ]);
    }

    private sealed record Seat(Guid ApplicationId);

    private sealed record Application(Guid Id);

    private sealed record Term(Guid Id, Guid PersonId, string State);

    private sealed record Destination(Guid TermId);
}
