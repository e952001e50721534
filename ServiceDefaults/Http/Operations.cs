using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>
/// Runs a use case as one named operation in one transaction: change, audit row, outbox row and idempotency record commit together,
/// and a refusal leaves nothing behind. With an <c>Idempotency-Key</c>, the same request again gets the same answer and has no
/// second effect; a repeat that arrives while the first is under way waits for it.
/// </summary>
public static class Operations
{
    /// <summary>Names the operation of a route that changes something.</summary>
    /// <param name="name"><c>aggregate.verb</c>, as audit rows show it.</param>
    public static RouteHandlerBuilder AsOperation(this RouteHandlerBuilder route, string name) =>
        route.WithName(name).WithMetadata(new OperationName(name)).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var db = http.RequestServices.GetRequiredService<XibuDbContext>();
            db.Operation = name;
            await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
            var key = await IdempotencyKey.OfAsync(http, db);
            if (key.IsRefused(out var refusal, out var claimed)) return (Reply<object>)refusal;
            if (claimed?.EarlierAnswer is { } earlier) return earlier;

            var answer = await next(context);
            if (answer is IReply { Refusal.LeavesTrace: false } or IStatusCodeHttpResult { StatusCode: >= 400 }) return answer;
            if (claimed is not null && answer is not IReply { Refusal: not null }) await claimed.RememberAsync(answer, http.RequestAborted);
            // From here on the change is wanted whether or not the caller still listens.
            await transaction.CommitAsync(CancellationToken.None);
            http.RequestServices.GetService<OutboxSignal>()?.Set();
            return answer;
        });
}

/// <summary>Metadata: the operation that a route runs.</summary>
public sealed record OperationName(string Name);
