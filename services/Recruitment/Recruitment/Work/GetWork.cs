using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Objections;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using static XibuPlan.Recruitment.Applications.ApplicationAction;
using static XibuPlan.Recruitment.Applications.ApplicationState;

namespace XibuPlan.Recruitment.Work;

/// <summary>
/// What waits in recruitment, for the student or the officer who asks: who does it is read from the lifecycles, and each count is made
/// by the very filter that the list page gets.
/// </summary>
internal sealed class GetWork : IEndpoint
{
    /// <summary>One step of the way of an application.</summary>
    private sealed record Step(ApplicationAction Action, string Label, DateOnly? Due, ApplicationFilter Rows, string? Key = null);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/work", HandleAsync)
        .Allow(Party.Student | Party.University | Party.Province | Party.National)
        .WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        if (await db.CurrentYearAsync(today, cancel) is not { } year) return WorkQueue.Of();
        var items = new List<WorkItem>();
        foreach (var step in StepsOf(actor, year.Rules, year.Year)) items.Add(await ItemAsync(step, db, actor, today, cancel));
        if (actor.Party is Party.University or Party.Province) items.AddRange(await NoticesAsync(year.Year, db, actor, today, cancel));
        return WorkQueue.Of(items);
    }

    private static IEnumerable<Step> StepsOf(Actor actor, RecruitmentPolicy rules, int year)
    {
        // A province also sees those whose seat is in it; they are the work of their own province.
        var all = new ApplicationFilter(Year: year, Recruiting: actor.Party == Party.Province ? actor.Region!.Value.Digits : null);
        ApplicationFilter In(params IReadOnlyList<ApplicationState> states) => all with { State = new StateList(states) };

        if (actor.Party == Party.Student)
        {
            yield return new(Submit, "提交报名表", rules.SignupClose, In(Draft));
            yield return new(Submit, "按退回原因修改并重新提交", rules.ReviewDue, In(Returned), "application.resubmit");
        }

        yield return new(Review, "审核报名表", rules.ReviewDue, In(Unreviewed));
        yield return new(Review, "重新审核修改过的报名表", null, In([.. ApplicationLifecycle.Seated]) with { NeedsReReview = true }, "application.re-review");
        yield return new(Score, "录入选拔成绩", rules.MedicalDue, all with { Missing = new Word<MissingResult>(MissingResult.Score) });
        yield return new(Examine, "录入体检结果", rules.MedicalDue, all with { Missing = new Word<MissingResult>(MissingResult.Medical) });
        yield return new(PublishUniversityNotice, "发布高校公示", null, In(Placed) with { NeedsReReview = false });
        yield return new(PublishProvinceNotice, "发布省级公示", null, In(UniversityNoticeDone) with { NeedsReReview = false });
        yield return new(Sign, "签订招募协议", rules.AgreementDue, In(ProvinceNoticeDone) with { NeedsReReview = false });
        yield return new(Confirm, "签发确认通知书", null, In(AgreementSigned) with { NeedsReReview = false });
    }

    private static async Task<WorkItem> ItemAsync(Step step, RecruitmentDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var rows = step.Rows.Over(db.Applications.AsNoTracking());
        var count = await rows.CountAsync(cancel);
        // Over the whole country the oldest is nobody's work, and looking for it is not free.
        var oldest = count == 0 || actor.Party == Party.National ? null
            : await rows.Select(a => a.Decisions.Max(d => (DateTimeOffset?)d.At)).MinAsync(cancel);
        var item = ApplicationLifecycle.Table.Work(step.Action, actor, step.Label, new Waiting(count, oldest), step.Due, today, step.Rows.AsQuery());
        return step.Key is null ? item : item with { Key = step.Key };
    }

    private static async Task<IEnumerable<WorkItem>> NoticesAsync(int year, RecruitmentDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var filter = new NoticeFilter(Year: year, Province: actor.Party == Party.Province ? actor.Region!.Value.Digits : null, University: actor.UniversityCode,
            Level: new Word<NoticeLevel>(actor.Party == Party.University ? NoticeLevel.University : NoticeLevel.Province), Concludable: true);
        var concludable = await filter.Over(db.PublicNotices.AsNoTracking(), db, today).CountAsync(cancel);
        var open = await ListObjections.OfOffice(db.Objections.AsNoTracking(), actor).Where(o => o.State == ObjectionState.Open).Select(o => o.RaisedOn).ToListAsync(cancel);
        return
        [
            NoticeLifecycles.Notice.Work(NoticeAction.Conclude, actor, "办结期满的公示", new Waiting(concludable), null, today, filter.AsQuery()),
            Objection.Table.Work(ObjectionAction.Uphold, actor, "处理公示异议", new Waiting(open.Count, OldestOf(open)), null, today, ("open", "true"), ("own", "true"))
                with { Key = "objection.resolve" },
        ];
    }

    private static DateTimeOffset? OldestOf(List<DateOnly> days) => days.Count == 0 ? null : ChinaTime.StartOf(days.Min());
}
