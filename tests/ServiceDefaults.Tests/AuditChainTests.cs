using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

public sealed class AuditChainTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task The_trail_can_be_neither_changed_nor_removed()
    {
        await WriteAsync(3);
        foreach (var sql in new[] { "UPDATE audit_entries SET operation = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries" })
        {
            var fault = await Assert.ThrowsAsync<PostgresException>(() => service.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("append-only", fault.MessageText, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET operation = 'x' WHERE seq = (SELECT min(seq) FROM audit_entries)")]
    [InlineData("UPDATE audit_entries SET changes = '{{}}' WHERE seq = (SELECT max(seq) FROM audit_entries)")]
    [InlineData("DELETE FROM audit_entries WHERE seq = (SELECT min(seq) FROM audit_entries a WHERE EXISTS (SELECT 1 FROM audit_entries b WHERE b.shard = a.shard AND b.seq > a.seq))")]
    public async Task A_tampered_row_is_found_even_where_the_trigger_was_taken_away(string tampering)
    {
        await WriteAsync(20);
        Assert.Empty(await FaultsAsync());

        var found = await service.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE audit_entries DISABLE TRIGGER audit_is_append_only");
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(tampering));
            return await db.Database.SqlQueryRaw<long>(AuditChain.VerifySql).ToListAsync();
        });
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task Writers_at_once_keep_the_chains_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WriteAsync(10)));
        Assert.Empty(await FaultsAsync());
    }

    private Task<List<long>> FaultsAsync() => service.InDatabaseAsync(db => db.Database.SqlQueryRaw<long>(AuditChain.VerifySql).ToListAsync());

    private async Task WriteAsync(int notes)
    {
        var client = service.As(Officers.County("510104"));
        for (var i = 0; i < notes; i++) await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = $"note {i}" }).ReadAsync();
    }
}
