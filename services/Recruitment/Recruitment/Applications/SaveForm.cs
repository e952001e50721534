using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.FormDrafts;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// The student saves the form: the first time as a draft (REC-1), later as an edit, which reverts a review (A3, D-7).
/// <c>?preview=true</c> tells what the edit would revert and changes nothing. Numbers that the page leaves out are taken from the
/// draft, which is gone once the form is saved.
/// </summary>
internal sealed class SaveForm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/recruitment/applications/mine", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("application.save-form");

    private static async Task<Reply<ApplicationView>> HandleAsync(FormRequest request, bool? preview, IfMatch seen, RecruitmentDbContext db,
        FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.CurrentYearAsync(clock.Today(), cancel) is not { } year) return ApplicationRefusals.NoProgrammeYear;
        var application = await db.Applications.SingleOrDefaultAsync(a => a.PersonId == actor.Id && a.Year == year.Year, cancel);
        if (application is not null && seen.Header is not null && seen.Check(application).IsRefused(out var stale)) return stale;
        var complete = request.WithNumbersOf((await SaveDraft.CurrentAsync(db, actor, cancel))?.Read(cipher));
        if (complete.Check(application?.ReadForm(cipher), year.Year, year.Rules, clock.Today()).IsRefused(out var refusal, out var form)) return refusal;

        var effect = application is null ? null : (Outcome<EditEffect>?)Change(application, form, preview == true, cipher, actor, clock);
        if (effect?.Refusal is { } refused) return refused;
        var saved = application ?? Application.Start(year.Year, form, cipher, actor);
        if (preview == true) return ApplicationView.Of(saved, cipher, actor, effect?.Value);
        if (application is null) db.Applications.Add(saved);
        if (await db.SaveUnlessNumberIsTakenAsync(cancel) is { } taken) return taken;
        await db.FormDrafts.Where(d => d.PersonId == actor.Id).ExecuteDeleteAsync(cancel);
        return ApplicationView.Of(saved, cipher, actor, effect?.Value);
    }

    private static Outcome<EditEffect> Change(Application application, FormFacts form, bool preview, FieldCipher cipher, Actor actor, TimeProvider clock) =>
        preview ? application.Preview(form, cipher, actor) : application.Edit(form, cipher, actor, clock.GetUtcNow());
}
