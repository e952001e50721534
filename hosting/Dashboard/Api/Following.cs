using System.Text.Json;
using XibuPlan.Dashboard.Transfer;

namespace XibuPlan.Dashboard.Api;

/// <summary>
/// Answers with what is there and then with what comes, as lines of OTLP JSON, until one side has enough. A reader that is too slow
/// finds a line <c>{"lost": n}</c> in place of what it missed.
/// </summary>
internal static class Following
{
    public static IResult Stream<T>(Followers<T> followers, List<T> first, Func<T, bool> fits, Action<Utf8JsonWriter, IEnumerable<T>> write, CancellationToken ending)
        where T : class
    {
        if (followers.Join() is not { } follower) return Results.Json(new { message = "Too many follow already." }, statusCode: StatusCodes.Status429TooManyRequests);
        return new Answer(async context =>
        {
            using (follower)
            using (var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending))
            {
                try
                {
                    await SendAsync(context.Response, first, 0, write, stop.Token);
                    // What came between is in both.
                    var known = first.ToHashSet();
                    while (true)
                    {
                        var (items, lost) = await follower.NextAsync(stop.Token);
                        await SendAsync(context.Response, [.. items.Where(item => !known.Contains(item) && fits(item))], lost, write, stop.Token);
                    }
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    // The reader has gone, or the dashboard goes: both are how following ends.
                }
            }
        });
    }

    private static async Task SendAsync<T>(HttpResponse response, List<T> items, long lost, Action<Utf8JsonWriter, IEnumerable<T>> write, CancellationToken stop)
    {
        if (lost > 0) await response.WriteAsync($$"""{"lost":{{lost}}}{{"\n"}}""", stop);
        if (items.Count > 0) await response.Body.WriteAsync(Exporter.Line(items, write), stop);
        await response.Body.FlushAsync(stop);
    }

    private sealed class Answer(Func<HttpContext, Task> write) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/x-ndjson";
            return write(httpContext);
        }
    }
}
