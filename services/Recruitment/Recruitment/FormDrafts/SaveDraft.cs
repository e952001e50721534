using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.FormDrafts;

/// <summary>
/// Keeps what the student has typed so far, as often as the page likes; incomplete or wrong input is kept as it is. The draft is not
/// the application: what it would revert is known when the form is saved.
/// </summary>
internal sealed class SaveDraft : IEndpoint
{
    private const int Longest = 16 * 1024;

    /// <summary>A draft as its student gets it back: ID number, phone and e-mail masked.</summary>
    public sealed record DraftView(int Year, DraftForm Form, string? IdNumber, string? Phone, string? Email, DateTimeOffset SavedAt);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/recruitment/applications/mine/draft", GetAsync).Allow(Party.Student).WithName("form-draft.get");
        routes.MapPut("/api/recruitment/applications/mine/draft", PutAsync).Allow(Party.Student).AsOperation("form-draft.save");
        routes.MapDelete("/api/recruitment/applications/mine/draft", DropAsync).Allow(Party.Student).AsOperation("form-draft.drop");
    }

    private static async Task<Reply<DraftView>> GetAsync(RecruitmentDbContext db, FieldCipher cipher, Actor actor, CancellationToken cancel) =>
        await CurrentAsync(db, actor, cancel) is { } draft ? ViewOf(draft.Year, draft.Read(cipher), draft.SavedAt) : CommonRefusals.NotFound;

    private static async Task<Reply<DraftView>> PutAsync(DraftForm form, RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.CurrentYearAsync(clock.Today(), cancel) is not { } year) return ApplicationRefusals.NoProgrammeYear;
        var kept = form.KeepingNumbersOf((await CurrentAsync(db, actor, cancel))?.Read(cipher));
        var (content, now) = (FormDraft.Seal(kept, actor.Id, cipher), clock.GetUtcNow());
        if (content.Length > Longest) return ApplicationRefusals.DraftTooLarge;
        // Two windows may save at the same moment: the later one stands.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO form_drafts (person_id, year, content, saved_at) VALUES ({actor.Id}, {year.Year}, {content}, {now})
            ON CONFLICT (person_id, year) DO UPDATE SET content = EXCLUDED.content, saved_at = EXCLUDED.saved_at
            """, cancel);
        return ViewOf(year.Year, kept, now);
    }

    private static async Task<Reply<Dropped>> DropAsync(RecruitmentDbContext db, Actor actor, CancellationToken cancel) =>
        new Dropped(await db.FormDrafts.Where(d => d.PersonId == actor.Id).ExecuteDeleteAsync(cancel) > 0);

    /// <summary>Whether there was a draft.</summary>
    public sealed record Dropped(bool Done);

    /// <summary>The student's draft of the newest year, or null.</summary>
    internal static async Task<FormDraft?> CurrentAsync(RecruitmentDbContext db, Actor student, CancellationToken cancel) =>
        await db.FormDrafts.AsNoTracking().Where(d => d.PersonId == student.Id).OrderByDescending(d => d.Year).FirstOrDefaultAsync(cancel);

    private static DraftView ViewOf(int year, DraftForm form, DateTimeOffset savedAt) => new(year,
        form with { IdNumber = null, Phone = null, Email = null },
        form.IdNumber is null ? null : Mask.IdNumber(form.IdNumber), form.Phone is null ? null : Mask.Phone(form.Phone),
        form.Email is null ? null : Mask.Email(form.Email), savedAt);
}
