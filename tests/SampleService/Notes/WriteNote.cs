using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.SampleService.Notes;

/// <summary>A note as the API shows it.</summary>
public sealed record NoteView(Guid Id, long Revision, string Text, NoteState State, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    internal static NoteView Of(Note note, Actor actor) =>
        new(note.Id, note.Revision, note.Text, note.State, Note.Lifecycle.AllowedActions(note.State, actor));
}

internal sealed class WriteNote : IEndpoint
{
    public sealed record Request(string Text, string? Secret);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/sample/regions/{region}/notes", HandleAsync)
        .AllowInRegion("region", Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("note.write");

    private static async Task<Reply<NoteView>> HandleAsync(string region, Request request, SampleDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Text.Length == 0) return CommonRefusals.Invalid.ForFields(("text", "必填"));
        var note = Note.Write(region, request.Text, request.Secret);
        db.Notes.Add(note);
        db.Announce(new NoteWritten(Guid.CreateVersion7(), clock.GetUtcNow(), note.Id, 1, 2020, region, request.Text));
        await db.SaveChangesAsync(cancel);
        // A text that asks for it is refused after the save: nothing of it may stay.
        if (request.Text == "refuse me late") return CommonRefusals.Invalid;
        if (request.Text == "fail me late") throw new InvalidOperationException("As asked.");
        return NoteView.Of(note, actor);
    }
}
