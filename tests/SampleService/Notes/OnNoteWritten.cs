using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.SampleService.Notes;

/// <summary>Answers a note that asks for an echo with another note: an effect that a repeat would double.</summary>
internal sealed class OnNoteWritten(SampleDbContext db, AccessScope scope, OutboxSignal signal) : InboxConsumer<NoteWritten>(db, scope, signal)
{
    protected override async Task HandleAsync(NoteWritten fact, CancellationToken cancel)
    {
        if (!fact.Text.StartsWith("echo", StringComparison.Ordinal)) return;
        var heard = await db.Notes.CountAsync(n => n.Text == $"re: {fact.Text}", cancel);
        db.Notes.Add(Note.Write(fact.RegionCode!, $"re: {fact.Text}", $"heard {heard}"));
    }
}
