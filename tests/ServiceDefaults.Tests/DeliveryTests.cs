using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>At least once on the wire, exactly once in effect.</summary>
public sealed class DeliveryTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task A_message_that_comes_twice_has_one_effect()
    {
        var fact = new NoteWritten(Guid.CreateVersion7(), service.Clock.Now, Guid.CreateVersion7(), 1, 2020, "510104", "echo twice");

        await service.DeliverTwiceAsync(fact);
        await service.DeliverTwiceAsync(fact with { EventId = Guid.CreateVersion7(), Text = "echo marker" });

        await Eventually.True(() => service.InDatabaseAsync(db => db.Notes.AnyAsync(n => n.Text == "re: echo marker")));
        Assert.Equal(1, await service.InDatabaseAsync(db => db.Notes.CountAsync(n => n.Text == "re: echo twice")));
    }

    [Fact]
    public async Task A_change_made_by_a_consumer_is_audited_as_the_systems()
    {
        await service.As(Officers.County("510104")).PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = "echo audit" }).ReadAsync();

        await Eventually.True(() => service.InDatabaseAsync(db => db.AuditEntries.AnyAsync(a => a.Operation == "OnNoteWritten" && a.Party == "System")));
    }
}
