using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace XibuPlan.ServiceDefaults.Problems;

/// <summary>
/// The handler of last resort: an unreadable request, or one with a text that no database takes, is 400, a lost race 409, a database
/// that is away 503, and anything else a bug: 500 with a trace id and nothing else.
/// </summary>
public sealed class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private static readonly Refusal Bug = new("server.fault", 500, "系统出现故障，请稍后重试；如仍未解决，请将追踪编号告知管理员。");
    private static readonly Refusal Away = new("server.unavailable", 503, "系统暂时不可用，请稍后重试。");

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var refusal = RefusalOf(exception);
        if (refusal.Status >= 500) logger.LogError(exception, "Request failed: {Code}", refusal.Code);
        if (refusal.Status == 503) httpContext.Response.Headers.RetryAfter = "2";
        await RefusalWriter.WriteAsync(httpContext, refusal);
        return true;
    }

    private static Refusal RefusalOf(Exception exception) => exception switch
    {
        BadHttpRequestException => CommonRefusals.Malformed,
        DbUpdateConcurrencyException => CommonRefusals.Raced,
        _ when Cause<PostgresException>(exception) is { } fault => OfPostgres(fault),
        _ when exception is TimeoutException || Cause<NpgsqlException>(exception) is not null => Away,
        _ => Bug,
    };

    // A read that fails carries it, a save that fails wraps it once, and twice where another attempt might succeed.
    private static TCause? Cause<TCause>(Exception? exception)
        where TCause : Exception
    {
        while (exception is not null and not TCause) exception = exception.InnerException;
        return exception as TCause;
    }

    private static Refusal OfPostgres(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable => CommonRefusals.Raced,
        // A text that holds a NUL, which PostgreSQL keeps in no text: 22021 in a column, 22P05 in JSON.
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => CommonRefusals.Malformed,
        _ => fault.IsTransient ? Away : Bug,
    };
}

/// <summary>Registration of the problem details of all services.</summary>
public static class ExceptionProblemsExtensions
{
    /// <summary>Registers the handler of last resort.</summary>
    public static IServiceCollection AddXibuProblems(this IServiceCollection services) =>
        services.AddExceptionHandler<ExceptionProblems>().AddProblemDetails();

    /// <summary>Puts it into the pipeline, and gives bare 401, 403, 404 and 405 answers the same form.</summary>
    public static IApplicationBuilder UseXibuProblems(this IApplicationBuilder app) => app
        .UseExceptionHandler()
        .UseStatusCodePages(context => context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => RefusalWriter.WriteAsync(context.HttpContext, CommonRefusals.NotSignedIn),
            StatusCodes.Status403Forbidden => RefusalWriter.WriteAsync(context.HttpContext, CommonRefusals.NotYourOffice),
            StatusCodes.Status404NotFound => RefusalWriter.WriteAsync(context.HttpContext, CommonRefusals.NotFound),
            StatusCodes.Status400BadRequest => RefusalWriter.WriteAsync(context.HttpContext, CommonRefusals.Malformed),
            _ => Task.CompletedTask,
        });
}
