using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// REC-1, REC-2, A1: students register with their own e-mail and password, fill in the form and submit it inside the window. Who comes
/// too early, types a wrong ID number, or applies twice is refused.
/// </summary>
internal sealed class RegisterAndApply : Stage
{
    public override string Title => "Students register, fill in the form and submit";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(year.Students.Count);
        var early = year.Students[0];
        await RegisterAsync(year, early, cancel);
        await FillInAsync(early, early.IdNumber, cancel);
        year.Checks.Refused("submission before the sign-up window opens", await SubmitAsync(early, cancel), 422, "application.window-closed");

        await year.MoveToAsync(2020, 4, 20, cancel);
        await TogetherAsync(year, year.Students, async (student, token) =>
        {
            if (student != early) await RegisterAsync(year, student, token);
            (await FillInAsync(student, student.IdNumber, token)).Good();
            student.ApplicationId = (await SubmitAsync(student, token)).As<MineView>().Id;
            progress.Advance();
        }, cancel);
        await CheckIdNumbersAsync(year, cancel);
    }

    /// <summary>REC-1: opens an account with an own e-mail address, and enters.</summary>
    public static async Task RegisterAsync(Year year, Student student, CancellationToken cancel)
    {
        var registration = Call.Of(HttpMethod.Post, "/api/identity/registrations", new { email = student.Session.Email, password = student.Password });
        (await year.Gateway.SendAsync(registration, null, cancel)).Good();
        var code = await Mailbox.ReadAsync(year.Gateway, student.Session.Email, letter => letter.Code, cancel);
        var verification = Call.Of(HttpMethod.Post, "/api/identity/registrations/verify", new { email = student.Session.Email, code, password = student.Password });
        var answer = await year.Gateway.SendAsync(verification, null, cancel);
        // An answer with a ticket is never kept: where it was lost on its way, the password tells whether the code had done its work.
        if (answer.IsGood) await student.Session.EnterAsync(answer.As<Verified>().LoginTicket, cancel);
        student.PersonId = (await student.Session.GetAsync<Me>("/api/identity/me", cancel)).Actor.AccountId;
    }

    private static Task<Answer> FillInAsync(Student student, string idNumber, CancellationToken cancel) =>
        student.Session.TryAsync(HttpMethod.Put, "/api/recruitment/applications/mine", Form.Of(student, idNumber), cancel);

    private static Task<Answer> SubmitAsync(Student student, CancellationToken cancel) =>
        student.Session.TryAsync(HttpMethod.Post, "/api/recruitment/applications/mine/submit", null, cancel);

    /// <summary>Somebody opens a second account and tries their number again, and one that is mistyped.</summary>
    private static async Task CheckIdNumbersAsync(Year year, CancellationToken cancel)
    {
        var (first, second) = (year.Students[0], year.Students[1].UnderAnotherAddress(year.Gateway));
        await RegisterAsync(year, second, cancel);
        var wrong = first.IdNumber[..^1] + (first.IdNumber[^1] == '5' ? '6' : '5');
        year.Checks.Refused("a form with a mistyped ID number", await FillInAsync(second, wrong, cancel), 422, "application.id-number-invalid");
        (await FillInAsync(second, first.IdNumber, cancel)).Good();
        year.Checks.Refused("a second form with the same ID number", await SubmitAsync(second, cancel), 409, "application.id-number-taken");
        var mine = await first.Session.TryAsync(HttpMethod.Get, "/api/recruitment/applications/mine", null, cancel);
        year.Checks.Holds("the ID number is masked in every answer", mine.IsGood && !mine.Body.Contains(first.IdNumber, StringComparison.Ordinal), "masked");
    }

    private sealed record Verified(string LoginTicket);

    private sealed record Me(Actor Actor);

    private sealed record Actor(Guid AccountId);

    private sealed record MineView(Guid Id);
}
