using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Documents;

/// <summary>
/// REC-3, A7: 《报名登记表》 or 《确认通知书》 for printing, with the ID number in the clear: asked for explicitly, audited, and for offices
/// counted like every reveal.
/// </summary>
internal sealed class PrintDocument : IEndpoint
{
    public sealed record Request(DocumentKind Kind);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/recruitment/applications/mine/documents", MineAsync).Allow(Party.Student).AsOperation("application.print-own-document");
        routes.MapPost("/api/recruitment/applications/{id:guid}/documents", HandleAsync).Allow(Party.University | Party.Province).AsOperation("application.print-document");
    }

    private static async Task<Reply<PrintedDocument>> MineAsync(Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        await MyApplication.OfAsync(db, actor, cancel) is { } application
            ? await PrintAsync(request.Kind, application, "本人打印", db, cipher, actor, clock, cancel)
            : CommonRefusals.NotFound;

    private static async Task<Reply<PrintedDocument>> HandleAsync(Guid id, Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        if (await RevealNumbers.RefusesAsync(application, db, actor, clock.GetUtcNow(), cancel) is { } refusal) return refusal;
        return await PrintAsync(request.Kind, application, "打印", db, cipher, actor, clock, cancel);
    }

    private static async Task<Reply<PrintedDocument>> PrintAsync(DocumentKind kind, Application application, string purpose, RecruitmentDbContext db,
        FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == application.Year, cancel);
        if (PrintedDocument.Of(kind, application, year.Rules, cipher, clock.GetUtcNow()).IsRefused(out var refusal, out var document)) return refusal;
        db.IdNumberReveals.Add(IdNumberReveal.Of(application, actor, $"{purpose}《{kind.Label()}》", clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
