using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.PlacementRuns;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.Work;

/// <summary>What waits in placement for the officer who asks, of the current year and of those published for later: posts, runs, candidates, waivers, the year itself.</summary>
internal sealed class GetWork : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/work", HandleAsync)
        .Allow(Party.County | Party.Province | Party.National)
        .WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(PlacementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        var items = new List<WorkItem>(await YearsAsync(db, actor, today, cancel));
        var live = await db.LiveYearsAsync(today, cancel);
        foreach (var year in live.Reverse())
        {
            var its = new List<WorkItem>(await PostsAsync(year.Year, db, actor, today, cancel));
            if (actor.Party != Party.County) its.AddRange(await ProvinceWorkAsync(year, db, actor, today, cancel));
            items.AddRange(live.Count == 1 ? its : its.Select(i => i with { Label = $"{i.Label}（{year.Year} 年度）" }));
        }

        return WorkQueue.Of(items);
    }

    private static async Task<IEnumerable<WorkItem>> YearsAsync(PlacementDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.Party != Party.National) return [];
        var waiting = db.ProgrammeYears.Where(y => y.State != ProgrammeYearState.Published);
        // A draft without both annexes is nothing to publish yet: whoever maintains goes on with it.
        var begun = await waiting.CountAsync(y => y.State == ProgrammeYearState.Draft && (y.ScaleSha256 == null || y.MatrixSha256 == null), cancel);
        var ready = await waiting.CountAsync(cancel) - begun;
        return
        [
            ProgrammeYearLifecycle.Table.Work(ProgrammeYearAction.Publish, actor, "复核并发布年度计划", new Waiting(ready), null, today),
            ProgrammeYearLifecycle.Table.Work(ProgrammeYearAction.Edit, actor, "编制年度计划", new Waiting(begun), null, today),
        ];
    }

    private static async Task<IEnumerable<WorkItem>> PostsAsync(int year, PlacementDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        async Task<WorkItem> Of(PostAction action, PostState state, string label)
        {
            var count = await new PostFilter(year, State: new Word<PostState>(state)).Over(db.Posts.AsNoTracking()).CountAsync(cancel);
            return PostLifecycle.Table.Work(action, actor, label, new Waiting(count), null, today, ("year", year.ToString()), ("state", Word.Of(state)));
        }

        return
        [
            await Of(PostAction.Amend, PostState.Returned, "修改被退回的岗位"),
            await Of(PostAction.Review, PostState.Declared, "审核岗位申报"),
            await Of(PostAction.Approve, PostState.ReviewedByProvince, "审定岗位"),
        ];
    }

    private static async Task<IEnumerable<WorkItem>> ProvinceWorkAsync(ProgrammeYear programme, PlacementDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var year = programme.Year;
        var runs = await db.PlacementRuns.AsNoTracking().Where(r => r.Year == year && r.State == PlacementRunState.Proposed).Select(r => r.RanAt).ToListAsync(cancel);
        var waivers = await db.RatioWaivers.CountAsync(w => w.Year == year && w.State == RatioWaiverState.Requested, cancel);
        // Where a run is proposed there is nothing to place before it is confirmed or discarded, and nobody is seated past the last day.
        var unseated = new ListCandidates.Filter(year, null, null, new Word<CandidateState>(CandidateState.Cleared), null, Seated: false, Proposed: false, null);
        var reserve = programme.MaySeatOn(today).IsRefused(out _) ? 0 : await unseated.Over(db).CountAsync(cancel);
        var places = actor.Party == Party.Province && actor.Is(OfficerRole.Maintainer);
        return
        [
            new("candidate.place", "为候备人选安排名额", reserve, 0, null, null, places, places ? null : $"{Party.Province.Labels()}（经办）",
                Query(("year", year.ToString()), ("state", "cleared"), ("seated", "false"), ("proposed", "false"))),
            PlacementRunLifecycle.Table.Work(PlacementRunAction.Confirm, actor, "确认录取对接方案", new Waiting(runs.Count, runs.Count == 0 ? null : runs.Min()), null, today,
                ("year", year.ToString()), ("state", "proposed")),
            RatioWaiverLifecycle.Table.Work(RatioWaiverAction.Grant, actor, "审批结构豁免", new Waiting(waivers), null, today, ("year", year.ToString()), ("state", "requested"))
                with { Key = "ratio-waiver.decide" },
        ];
    }

    private static Dictionary<string, string> Query(params IEnumerable<(string Name, string Value)> values) => values.ToDictionary(v => v.Name, v => v.Value);
}
