using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>A public notice that runs.</summary>
internal sealed record RunningNotice(Guid Id, Office Office);

/// <summary>An objection as it was filed.</summary>
internal sealed record ObjectionView(Guid Id, long Revision);

/// <summary>The public notices (公示) of universities and provinces (A7, D-16).</summary>
internal sealed class PublicNotices(Year year)
{
    private const string Notices = "/api/recruitment/public-notices";
    private const string NobodyToList = "public-notice.nobody-to-list";

    /// <summary>Those that run, in the order of their offices.</summary>
    public IReadOnlyList<RunningNotice> Running { get; private set; } = [];

    /// <summary>Every university that has somebody to list publishes.</summary>
    public Task PublishAtUniversitiesAsync(CancellationToken cancel) => PublishAsync("university", year.Offices.Universities.Values, cancel);

    /// <summary>Every province that has somebody to list publishes.</summary>
    public Task PublishAtProvincesAsync(CancellationToken cancel) => PublishAsync("province", year.Offices.Provinces.Values, cancel);

    /// <summary>Concludes what runs, once its days are over.</summary>
    public async Task ConcludeAsync(CancellationToken cancel)
    {
        await Parallel.ForEachAsync(Running, Bounded(cancel), async (notice, token) =>
        {
            var concluded = (await TryConcludeAsync(notice, token)).As<ConcludedView>();
            if (concluded.Refused > 0) year.Checks.Holds($"conclusion of the public notice of {notice.Office.Name}", false, $"{concluded.Refused} stay on it");
        });
        Running = [];
    }

    /// <summary>Tries to conclude one.</summary>
    public Task<Answer> TryConcludeAsync(RunningNotice notice, CancellationToken cancel) =>
        notice.Office.Reviewer.TryAsync(HttpMethod.Post, $"{Notices}/{notice.Id}/conclude", null, cancel);

    /// <summary>A person objects to an applicant on a notice.</summary>
    public Task<ObjectionView> ObjectAsync(RunningNotice notice, Student accused, Student accuser, string ground, CancellationToken cancel) =>
        accuser.Session.PostAsync<ObjectionView>($"{Notices}/{notice.Id}/objections", new { applicationId = accused.ApplicationId, ground }, cancel);

    /// <summary>The publishing office's reviewer decides.</summary>
    public async Task ResolveAsync(RunningNotice notice, ObjectionView objection, bool isUpheld, string reason, CancellationToken cancel)
    {
        var resolution = Call.Of(HttpMethod.Post, $"/api/recruitment/objections/{objection.Id}/resolve", new { upheld = isUpheld, reason });
        (await notice.Office.Reviewer.SendAsync(resolution with { IfMatch = $"\"{objection.Revision}\"" }, cancel)).Good();
    }

    private async Task PublishAsync(string level, IEnumerable<Office> offices, CancellationToken cancel)
    {
        var published = new System.Collections.Concurrent.ConcurrentBag<RunningNotice>();
        await Parallel.ForEachAsync(offices, Bounded(cancel), async (office, token) =>
        {
            var answer = await office.Maintainer.TryAsync(HttpMethod.Post, Notices, new { level, year = Year.Number }, token);
            if (answer.Code != NobodyToList) published.Add(new RunningNotice(answer.As<NoticeView>().Id, office));
        });
        Running = [.. Running.Concat(published).OrderBy(n => n.Office.Code, StringComparer.Ordinal)];
    }

    private ParallelOptions Bounded(CancellationToken cancel) => new() { MaxDegreeOfParallelism = year.Options.Parallel, CancellationToken = cancel };

    private sealed record NoticeView(Guid Id);

    private sealed record ConcludedView(int Refused);
}
