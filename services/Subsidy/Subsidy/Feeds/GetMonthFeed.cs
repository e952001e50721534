using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>
/// Finance reads a month: JSON, or CSV by <c>Accept: text/csv</c> or <c>?format=csv</c>; the present version, or an earlier one by
/// <c>?version=</c>. The file's ETag is version and hash: it never changes. JSON says besides where finance stands and what the caller may do.
/// </summary>
internal sealed class GetMonthFeed : IEndpoint
{
    private const string Csv = "text/csv";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/{month}", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance)
        .WithName("headcount.read")
        .Produces<MonthFeedView>(StatusCodes.Status200OK, "application/json", Csv)
        .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> HandleAsync(YearMonth month, int? version, string? format, HttpContext http, Actor actor,
        SubsidyDbContext db, CancellationToken cancel)
    {
        var found = await db.FindFeedAsync(month, version, cancel);
        if (found.IsRefused(out var refusal, out var feed)) return (Reply<MonthFeedView>)refusal;

        var asFile = WantsCsv(format, http.Request);
        var etag = asFile ? TagOf(feed.Version) : TagOf(feed, actor);
        http.Response.Headers.ETag = etag.ToString();
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen.Compare(etag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var lines = await db.FeedLinesAsync(await db.PartsAsync(feed.Version.Id, cancel), cancel);
        if (asFile) return File(month, feed.Version, lines, http.Response);
        return (Reply<MonthFeedView>)await MonthFeedView.OfAsync(db, feed, lines, actor, cancel);
    }

    private static EntityTagHeaderValue TagOf(FeedVersion version) => new($"\"{version.Version}-{version.Sha256}\"");

    // State, present version and acknowledgement come with the feed's revision; what is allowed, with who asks.
    private static EntityTagHeaderValue TagOf(FoundFeed found, Actor actor)
    {
        var allowed = string.Join('.', MonthFeedView.ActionsOf(found, actor));
        return new($"\"{found.Version.Version}-{found.Version.Sha256}-{found.Feed.Revision}{(allowed.Length > 0 ? "-" : "")}{allowed}\"");
    }

    private static bool WantsCsv(string? format, HttpRequest request) => format is not null
        ? format.Equals("csv", StringComparison.OrdinalIgnoreCase)
        : request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1)
            .Select(a => a.MediaType.Value).FirstOrDefault(type => type is Csv or "application/json" or "*/*") == Csv;

    // The control totals travel beside the file, so that a reader of the file alone can acknowledge it.
    private static IResult File(YearMonth month, FeedVersion version, IEnumerable<FeedLine> lines, HttpResponse response)
    {
        response.Headers["X-Feed-Version"] = version.Version.ToString();
        response.Headers["X-Feed-Line-Count"] = version.LineCount.ToString();
        response.Headers["X-Feed-Headcount"] = version.Headcount.ToString();
        response.Headers["X-Feed-Amount"] = version.Amount.ToString();
        response.Headers["X-Feed-Sha256"] = version.Sha256;
        return Results.File(FeedCsv.BytesOf(month, lines), $"{Csv}; charset=utf-8", $"headcount-{month}-v{version.Version}.csv");
    }
}

/// <summary>A month's feed with the version that was asked for.</summary>
internal sealed record FoundFeed(MonthFeed Feed, FeedVersion Version);

/// <summary>Finding a version of a month's feed.</summary>
internal static class FeedSearch
{
    /// <summary>The version, or the present one where none is named.</summary>
    public static async Task<Outcome<FoundFeed>> FindFeedAsync(this SubsidyDbContext db, YearMonth month, int? version, CancellationToken cancel)
    {
        var feed = await db.MonthFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.Month == month, cancel);
        if (feed is null) return MonthFeedRefusals.NothingCertified.With(month);
        var number = version ?? feed.CurrentVersion;
        var found = await db.FeedVersions.AsNoTracking().SingleOrDefaultAsync(v => v.MonthFeedId == feed.Id && v.Version == number, cancel);
        return found is null ? MonthFeedRefusals.NoSuchVersion.With(month, number) : new FoundFeed(feed, found);
    }
}
