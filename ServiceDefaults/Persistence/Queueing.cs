using Microsoft.EntityFrameworkCore;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>Queues that last until the transaction ends.</summary>
public static class Queueing
{
    /// <summary>
    /// Waits until no other transaction holds <paramref name="name"/>. For what is counted and then added to: requests that arrive
    /// together would each count without the others.
    /// </summary>
    public static Task QueueForAsync(this XibuDbContext db, string name, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancel);
}
