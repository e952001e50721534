using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// The national administrator invites two officers for every office that takes part: one who maintains, one who reviews. Each reads the
/// invitation in their mailbox and chooses a password that nobody else sees (REC-5).
/// </summary>
internal sealed class AppointTheOfficers : Stage
{
    public override string Title => "Officers are invited and accept";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        var offices = year.Offices.Provinces.Values.Concat(year.Offices.Counties.Values).Concat(year.Offices.Universities.Values).ToList();
        progress.Expect(offices.Count);
        await TogetherAsync(year, offices, async (office, token) =>
        {
            await AppointAsync(year, office, office.Maintainer, "maintainer", token);
            await AppointAsync(year, office, office.Reviewer, "reviewer", token);
            progress.Advance();
        }, cancel);
    }

    private static async Task AppointAsync(Year year, Office office, Session officer, string role, CancellationToken cancel)
    {
        var invitation = new { office = new { kind = office.Kind, code = office.Code }, email = officer.Email, roles = new[] { role } };
        await year.Offices.Administrator.PostAsync("/api/identity/invitations", invitation, cancel);
        var token = await Mailbox.ReadAsync(year.Gateway, officer.Email, letter => letter.Token, cancel);
        var accepted = Call.Of(HttpMethod.Post, "/api/identity/invitations/accept", new { token, password = Office.PasswordOf(office.Code, role) });
        var answer = await year.Gateway.SendAsync(accepted, null, cancel);
        // An answer with a ticket is never kept: where it was lost on its way, the password tells whether the invitation was accepted.
        if (answer.IsGood) await officer.EnterAsync(answer.As<Accepted>().LoginTicket, cancel);
        else await officer.GetAsync<object>("/api/identity/me", cancel);
    }

    private sealed record Accepted(string LoginTicket);
}
