using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.SampleService.Notes;

internal sealed class ReviewNote : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/sample/notes/{id:guid}/review", HandleAsync)
            .Allow(Party.County | Party.Province).AsOperation("note.review");
        routes.MapGet("/api/sample/notes/{id:guid}", GetAsync).Allow(Party.County | Party.Province | Party.National);
    }

    private static async Task<Reply<NoteView>> HandleAsync(Guid id, IfMatch seen, SampleDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Notes.SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } note) return CommonRefusals.NotFound;
        if (seen.Check(note).IsRefused(out var stale)) return stale;
        if (note.Take(NoteAction.Review, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return NoteView.Of(note, actor);
    }

    private static async Task<Reply<NoteView>> GetAsync(Guid id, SampleDbContext db, Actor actor, CancellationToken cancel) =>
        await db.Notes.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is { } note ? NoteView.Of(note, actor) : CommonRefusals.NotFound;
}
