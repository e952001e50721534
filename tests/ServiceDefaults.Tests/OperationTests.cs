using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>One request, one transaction: change, audit, outbox and idempotency stand or fall together.</summary>
public sealed class OperationTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    private const string Region = "510104";
    private readonly Actor _county = Officers.County(Region);

    [Fact]
    public async Task A_change_commits_with_its_audit_row_and_its_event()
    {
        var note = await WriteAsync("hello", secret: "4201");

        var audit = await service.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(a => a.EntityId == note.Id));
        Assert.Equal("note.write", audit.Operation);
        Assert.Equal(_county.Id, audit.ActorId);
        Assert.Contains("hello", audit.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("4201", audit.Changes, StringComparison.Ordinal);
        await Eventually.True(() => service.Events.Arrived<NoteWritten>().Any(e => e.AggregateId == note.Id));
        await Eventually.True(async () => !await service.InDatabaseAsync(db => db.OutboxMessages.AnyAsync()));
    }

    [Theory]
    [InlineData("refuse me late", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("fail me late", HttpStatusCode.InternalServerError, "server.fault")]
    public async Task A_refusal_or_a_fault_after_the_save_leaves_nothing_behind(string text, HttpStatusCode status, string code)
    {
        await Client(text).PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text }).RefusedAsync(status, code);

        Assert.False(await service.InDatabaseAsync(db => db.Notes.AnyAsync(n => n.Text == text)));
        Assert.False(await service.InDatabaseAsync(db => db.IdempotencyRecords.AnyAsync(r => r.Key == text.Replace(' ', '-'))));
        Assert.DoesNotContain(service.Events.Arrived<NoteWritten>(), e => e.Text == text);
    }

    [Fact]
    public async Task What_a_request_said_cannot_be_found_again_from_what_is_kept_of_it()
    {
        const string body = """{"text":"unguessable?"}""";
        var path = $"/api/sample/regions/{Region}/notes";
        await Client("kept").PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json")).ReadAsync();

        var kept = await service.InDatabaseAsync(db => db.IdempotencyRecords.Where(r => r.Key == "kept").Select(r => r.RequestHash).SingleAsync());

        Assert.NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes($"POST {path}\n\n{body}")), kept);
        using var keyed = service.Services.GetRequiredService<FieldCipher>().BeginBlindIndex("request");
        keyed.AppendData(Encoding.UTF8.GetBytes($"POST {path}\n\n{body}"));
        Assert.Equal(keyed.GetHashAndReset(), kept);
    }

    [Fact]
    public async Task The_same_key_ten_times_at_once_has_one_effect_and_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Client("once").PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text = "once" }).ReadAsync<NoteView>()));

        Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.Equal(1, await service.InDatabaseAsync(db => db.Notes.CountAsync(n => n.Text == "once")));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await Client("reused").PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text = "first" }).ReadAsync();

        await Client("reused").PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text = "second" })
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        await Client(new string('k', 129)).PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text = "x" })
            .RefusedAsync(HttpStatusCode.BadRequest, "request.idempotency-key-malformed");

    [Fact]
    public async Task A_body_that_cannot_be_read_is_malformed() =>
        await service.As(_county).PostAsync($"/api/sample/regions/{Region}/notes", new StringContent("{", System.Text.Encoding.UTF8, "application/json"))
            .RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");

    // PostgreSQL keeps it in no text.
    [Fact]
    public async Task A_text_with_a_NUL_is_malformed_and_leaves_nothing_behind()
    {
        var client = service.As(Officers.County("510104"));

        await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = "a\0b" }).RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
        await client.GetAsync("/api/sample/notes?q=%00").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_review_needs_the_version_that_was_seen()
    {
        var note = await WriteAsync("versioned");
        var client = service.As(_county);

        await client.PostAsync($"/api/sample/notes/{note.Id}/review", null).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        using var whichever = new HttpRequestMessage(HttpMethod.Post, $"/api/sample/notes/{note.Id}/review") { Headers = { { "If-Match", "*" } } };
        await client.SendAsync(whichever).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await client.PostSeenAsync($"/api/sample/notes/{note.Id}/review", note.Revision + 1).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        var reviewed = await client.PostSeenAsync($"/api/sample/notes/{note.Id}/review", note.Revision).ReadAsync<NoteView>();
        Assert.Equal(note.Revision + 1, reviewed.Revision);
        Assert.Equal(["return"], reviewed.AllowedActions);
        await client.PostSeenAsync($"/api/sample/notes/{note.Id}/review", reviewed.Revision).RefusedAsync(HttpStatusCode.Conflict, "note.not-in-this-state");
    }

    [Fact]
    public async Task Of_many_reviews_at_once_of_one_version_exactly_one_happens()
    {
        var note = await WriteAsync("raced");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => service.As(_county).PostSeenAsync($"/api/sample/notes/{note.Id}/review", note.Revision)));

        Assert.Equal(1, answers.Count(a => a.IsSuccessStatusCode));
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a =>
            Assert.Contains(a.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
    }

    [Fact]
    public async Task A_decision_alone_is_a_change_of_its_aggregate()
    {
        var note = await WriteAsync("decided");
        await service.As(_county).PostSeenAsync($"/api/sample/notes/{note.Id}/review", note.Revision).ReadAsync();

        var audit = await service.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(a => a.EntityId == note.Id).OrderBy(a => a.Revision).ToListAsync());
        Assert.Equal([1L, 2L], audit.Select(a => a.Revision));
        Assert.Contains("Decision[0]", audit[1].Changes, StringComparison.Ordinal);
    }

    private Task<NoteView> WriteAsync(string text, string? secret = null) =>
        service.As(_county).PostAsJsonAsync($"/api/sample/regions/{Region}/notes", new { text, secret }).ReadAsync<NoteView>();

    private HttpClient Client(string key)
    {
        var client = service.As(_county);
        client.DefaultRequestHeaders.Add("Idempotency-Key", key.Replace(' ', '-'));
        return client;
    }
}
