using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Persistence;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

public sealed class HousekeepingTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task Only_what_nobody_can_ask_for_any_more_is_forgotten()
    {
        await service.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO idempotency_records (actor_id, key, request_hash, created_at)
                SELECT gen_random_uuid(), 'k' || d, '', now() - make_interval(days => d) FROM unnest(ARRAY[6, 8]) d;
            INSERT INTO inbox_receipts (message_id, consumer, received_at)
                SELECT gen_random_uuid(), 'c' || d, now() - make_interval(days => d) FROM unnest(ARRAY[364, 366]) d;
            """));

        await service.Services.GetRequiredService<Housekeeping>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["k6"], await service.InDatabaseAsync(db => db.IdempotencyRecords.Select(r => r.Key).ToListAsync()));
        Assert.Equal(["c364"], await service.InDatabaseAsync(db => db.InboxReceipts.Select(r => r.Consumer).ToListAsync()));
    }
}
