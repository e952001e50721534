using System.Net;

namespace XibuPlan.YearSimulator.Http;

/// <summary>
/// When the same request is sent again: the gateway or a service was away, told us to wait, or two officers met at the same row.
/// Every changing request carries an Idempotency-Key that stays the same through its retries, so it takes effect once at most.
/// </summary>
internal sealed class Retrying
{
    /// <summary>Longer than PostgreSQL, RabbitMQ and a service together need to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private int _away;
    private int _asked;
    private int _raced;
    private int _faults;

    /// <summary>Requests repeated because the connection broke, or the answer was 502, 503 or 504.</summary>
    public int Away => _away;

    /// <summary>Requests repeated because the system asked to come back later (429).</summary>
    public int Asked => _asked;

    /// <summary>Requests repeated because somebody else changed the same thing at the same moment.</summary>
    public int Raced => _raced;

    /// <summary>Requests repeated after a 500: each is a fault of the system that the closing table shows.</summary>
    public int Faults => _faults;

    /// <summary>Sends until there is an answer that counts, or patience ends.</summary>
    public async Task<Answer> UntilAnsweredAsync(Func<CancellationToken, Task<(Answer Answer, TimeSpan? RetryAfter)>> send, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan? wait = null;
            try
            {
                (var answer, wait) = await send(cancel);
                if (!IsWorthAnother(answer, attempt) || IsOver(began)) return answer;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException || (lost is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                if (IsOver(began)) throw;
                Interlocked.Increment(ref _away);
            }

            await Task.Delay(wait ?? Backoff(attempt), cancel);
        }
    }

    private bool IsWorthAnother(Answer answer, int attempt)
    {
        switch ((HttpStatusCode)answer.Status)
        {
            case HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout:
                Interlocked.Increment(ref _away);
                return true;
            case HttpStatusCode.TooManyRequests:
                Interlocked.Increment(ref _asked);
                return true;
            case HttpStatusCode.Conflict when answer.Code == "request.raced" && attempt < 20:
                Interlocked.Increment(ref _raced);
                return true;
            case HttpStatusCode.InternalServerError when attempt < 3:
                Interlocked.Increment(ref _faults);
                return true;
            default:
                return false;
        }
    }

    private static bool IsOver(long began) => TimeProvider.System.GetElapsedTime(began) > Patience;

    private static TimeSpan Backoff(int attempt)
    {
        var longest = Math.Min(Longest.TotalMilliseconds, 100 * Math.Pow(2, Math.Min(attempt, 10)));
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
