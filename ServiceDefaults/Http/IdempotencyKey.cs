using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>An Idempotency-Key claimed by the present request inside its transaction.</summary>
internal sealed class IdempotencyKey
{
    private const string Header = "Idempotency-Key";
    private readonly XibuDbContext _db;
    private readonly IdempotencyRecord _record;

    private IdempotencyKey(XibuDbContext db, IdempotencyRecord record) => (_db, _record) = (db, record);

    /// <summary>The answer that the key got before, or null where this request is the first.</summary>
    public IResult? EarlierAnswer => _record.Answer is null ? null : new StoredAnswer(_record.Answer, _record.ETag);

    /// <summary>Claims the key of the request; null where it has none.</summary>
    public static async Task<Outcome<IdempotencyKey?>> OfAsync(HttpContext http, XibuDbContext db)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0) return (IdempotencyKey?)null;
        if (key.Length > 128 || key.Any(c => c is <= ' ' or > '~')) return CommonRefusals.KeyMalformed;

        var actor = Actor.FromClaims(http.User).Id;
        var hash = await HashOfAsync(http.Request, http.RequestServices.GetRequiredService<FieldCipher>());
        // Waits for a first request that is still under way, because the row's key is unique.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO idempotency_records (actor_id, key, request_hash) VALUES ({actor}, {key}, {hash}) ON CONFLICT DO NOTHING", http.RequestAborted);
        var record = await db.IdempotencyRecords.AsNoTracking().SingleAsync(r => r.ActorId == actor && r.Key == key, http.RequestAborted);
        if (!record.RequestHash.AsSpan().SequenceEqual(hash)) return CommonRefusals.KeyReused;
        return new IdempotencyKey(db, record);
    }

    /// <summary>Keeps the answer in the same commit as its effect; a confidential one is not kept, and its request runs again.</summary>
    public async Task RememberAsync(object? answer, CancellationToken cancel)
    {
        var body = answer is IReply reply ? reply.Body : (answer as IValueHttpResult)?.Value;
        if (body is IConfidential) return;
        var (json, etag) = (JsonSerializer.Serialize(body, JsonDefaults.Options), body is IRevisioned revisioned ? ETags.Of(revisioned.Revision) : null);
        // Straight to the row: an operation on many rows may have forgotten what it tracked.
        await _db.IdempotencyRecords.Where(r => r.ActorId == _record.ActorId && r.Key == _record.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Answer, json).SetProperty(r => r.ETag, etag), cancel);
    }

    // Keyed: a body may hold a password or an ID number, which could be found again from a plain hash.
    private static async Task<byte[]> HashOfAsync(HttpRequest request, FieldCipher cipher)
    {
        using var hash = cipher.BeginBlindIndex("request");
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        request.Body.Position = 0;
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;) hash.AppendData(buffer.AsSpan(0, read));
        // A handler that reads the body itself (an imported file) finds it from the start.
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private sealed class StoredAnswer(string json, string? etag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (etag is not null) httpContext.Response.Headers.ETag = etag;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            return httpContext.Response.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
