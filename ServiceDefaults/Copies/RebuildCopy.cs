using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Copies;

#pragma warning disable EF1002 // The table's name comes from the model.

/// <summary>What a rebuild did.</summary>
/// <param name="Name">The copy.</param>
/// <param name="RowsBefore">The rows that it had.</param>
/// <param name="RowsAfter">The rows that it has.</param>
/// <param name="Events">The owners' events that were told to it.</param>
public sealed record RebuiltCopy(string Name, int RowsBefore, int RowsAfter, int Events);

/// <summary>
/// Rebuilds a local copy from its owners: in one transaction its rows are forgotten and every event that the owners announced is told
/// to it once more, without what follows from an event elsewhere; an event whose message has not come yet is received whole instead.
/// Readers see the old rows until then; the service's consumers wait, and find the receipt of what was received for them.
/// </summary>
public sealed class RebuildCopy(
    XibuDbContext db, AccessScope scope, OwnerEvents owners, IEnumerable<LocalCopy> copies, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Rebuilds the copy of this name inside the transaction of the operation under way.</summary>
    public async Task<Outcome<RebuiltCopy>> RunAsync(string name, CancellationToken cancel)
    {
        if (copies.SingleOrDefault(c => c.Name == name) is not { } copy) return CommonRefusals.NotFound;
        var (actor, table) = (scope.Actor, db.Model.FindEntityType(copy.Row)!.GetTableName()!);
        // The receipts first, as a consumer takes them: one that is under way ends before, and its receipt is seen. Exclusive of writers
        // and of row locks: who holds a row lock and waits to write would otherwise wait for us, and we for them.
        await db.Database.ExecuteSqlRawAsync($"LOCK TABLE inbox_receipts, {table} IN EXCLUSIVE MODE", cancel);
        var before = await CountAsync(table, cancel);
        if (!copy.IsAppendOnly) await db.Database.ExecuteSqlRawAsync($"DELETE FROM {table}", cancel);
        scope.ActAsSystem();
        var events = 0;
        foreach (var (owner, consumerOf) in copy.Sources())
        {
            if ((await ReplayAsync(owner, consumerOf, cancel)).IsRefused(out var refusal, out var told)) return refusal;
            events += told;
        }

        var rebuilt = new RebuiltCopy(name, before, await CountAsync(table, cancel), events);
        db.AuditEntries.Add(AuditEntry.Of(db.Operation, actor, clock.GetUtcNow(), "LocalCopy", new(StringComparer.Ordinal)
        {
            ["Events"] = [null, rebuilt.Events],
            ["Name"] = [null, rebuilt.Name],
            ["Rows"] = [rebuilt.RowsBefore, rebuilt.RowsAfter],
        }));
        await db.SaveChangesAsync(cancel);
        return rebuilt;
    }

    private async Task<Outcome<int>> ReplayAsync(string owner, IReadOnlyDictionary<Type, Type> consumerOf, CancellationToken cancel)
    {
        var told = 0;
        try
        {
            await foreach (var (fact, receiptIsKept) in owners.ReadAsync(owner, [.. consumerOf.Keys], cancel))
            {
                await ((ICopyConsumer)services.GetRequiredService(consumerOf[fact.GetType()])).TellAsync(fact, receiptIsKept, cancel);
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
                told++;
            }
        }
        catch (Exception away) when (away is HttpRequestException or Polly.ExecutionRejectedException)
        {
            return CommonRefusals.OwnerAway.With(owner);
        }

        return told;
    }

    private Task<int> CountAsync(string table, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<int>($"SELECT count(*)::int AS \"Value\" FROM {table}").SingleAsync(cancel);
}
