using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService.Notes;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>The database goes away in the middle of a save: no fault of the request, so that it is told to come again.</summary>
public sealed class DatabaseAwayTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    private const string Region = "510104";

    [Fact]
    public async Task A_save_that_the_server_breaks_off_is_answered_with_503_and_takes_effect_when_it_comes_again()
    {
        var county = service.As(Officers.County(Region));
        county.DefaultRequestHeaders.Add("Idempotency-Key", "broken-off");
        using var refused = await service.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            // All of the audit trail's: the save waits for one of them.
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7001, shard) FROM generate_series(0, 7) shard");
            var sent = WriteAsync(county);
            await Eventually.True(BreakOffAsync, TimeSpan.FromSeconds(30), "the save waits");
            return await sent;
        });

        await Task.FromResult(refused).RefusedAsync(HttpStatusCode.ServiceUnavailable, "server.unavailable");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(0, await NotesAsync());

        await WriteAsync(county).ReadAsync<NoteView>();
        Assert.Equal(1, await NotesAsync());
    }

    private static Task<HttpResponseMessage> WriteAsync(HttpClient client) => client.PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text = "broken off" });

    private Task<int> NotesAsync() => service.InDatabaseAsync(db => db.Notes.CountAsync(note => note.Text == "broken off"));

    // Not in the transaction above, which would see who waits as it was when it looked first.
    private Task<bool> BreakOffAsync() => service.InDatabaseAsync(db => db.Database
        .SqlQueryRaw<bool>("SELECT pg_terminate_backend(pid) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'").AnyAsync(ended => ended));
}
