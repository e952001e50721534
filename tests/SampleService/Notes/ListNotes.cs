using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.SampleService.Notes;

/// <summary>The smallest list: searched, sorted, paged, exported, and counted as work.</summary>
internal sealed class ListNotes : IEndpoint
{
    private const Party Readers = Party.County | Party.Province | Party.National;

    private static readonly ListOrder<Note> Orders = new ListOrder<Note>(n => n.Id)
        .ByText("text", n => n.Text).ByDeclared("state", n => n.State).By("revision", n => n.Revision).By("secret", n => n.Secret ?? "");

    private static readonly ExportTable<Note> Table = new("notes", "便签",
        ("内容", n => n.Text), ("状态", n => n.State), ("版本", n => n.Revision), ("有密", n => n.Secret != null),
        ("日期", _ => new DateOnly(2020, 5, 1)), ("时刻", _ => new DateTimeOffset(2020, 5, 1, 1, 30, 0, TimeSpan.Zero)), ("分数", _ => 85.50m));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/sample/notes", ListAsync).Allow(Readers).WithMetadata(Orders);
        routes.MapGet("/api/sample/notes/export", ExportAsync).Allow(Readers).WithMetadata(Orders).AsOperation("note.export");
        routes.MapGet("/api/sample/work", WorkAsync).Allow(Readers);
    }

    private static async Task<Reply<Page<NoteView>>> ListAsync(SearchText? q, Word<NoteState>? state, ListRequest list, SampleDbContext db, Actor actor, CancellationToken cancel) =>
        await Orders.PageAsync(Narrowed(db, q, state), list, n => n, n => NoteView.Of(n, actor), cancel);

    private static async Task<FileReply> ExportAsync(SearchText? q, Word<NoteState>? state, ExportRequest export, Exporting exporting, SampleDbContext db, CancellationToken cancel) =>
        Orders.Sorted(Narrowed(db, q, state), export.Sort).IsRefused(out var refusal, out var notes)
            ? refusal : await exporting.WriteAsync(Table, export, notes.AsAsyncEnumerable(), cancel);

    private static async Task<Reply<WorkQueue>> WorkAsync(SampleDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var unreviewed = await db.Notes.CountAsync(n => n.State == NoteState.Unreviewed, cancel);
        var reviewed = await db.Notes.CountAsync(n => n.State == NoteState.Reviewed, cancel);
        return WorkQueue.Of(
            Note.Lifecycle.Work(NoteAction.Return, actor, "可退回的便签", new Waiting(reviewed), null, clock.Today(), ("state", "reviewed")),
            Note.Lifecycle.Work(NoteAction.Review, actor, "待审核的便签", new Waiting(unreviewed), new DateOnly(2020, 5, 1), clock.Today(), ("state", "unreviewed")));
    }

    private static IQueryable<Note> Narrowed(SampleDbContext db, SearchText? q, Word<NoteState>? state)
    {
        var notes = db.Notes.AsNoTracking();
        if (q is not null) notes = notes.Where(n => EF.Functions.ILike(n.Text, q.Pattern, SearchText.Escape));
        if (state is { } wanted) notes = notes.Where(n => n.State == wanted.Value);
        return notes;
    }
}
