using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What happened to the student's application, why, and what comes next.</summary>
internal sealed class GetMyTimeline : IEndpoint
{
    /// <summary>One step.</summary>
    /// <param name="By">The office, never the officer. A university only by its kind: a decision does not keep which, and a student may change it.</param>
    public sealed record Step(DateTimeOffset At, string Action, ApplicationState From, ApplicationState To, string ToLabel, string By, string? Reason);

    public sealed record Timeline(Guid ApplicationId, ApplicationState State, string StateLabel, bool NeedsReReview, string NextStep, IReadOnlyList<Step> Steps);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications/mine/timeline", HandleAsync)
        .Allow(Party.Student)
        .WithName("application.timeline");

    private static async Task<Reply<Timeline>> HandleAsync(RecruitmentDbContext db, Actor actor, CancellationToken cancel)
    {
        if (await MyApplication.OfAsync(db, actor, cancel) is not { } application) return CommonRefusals.NotFound;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == application.Year, cancel);
        return new Timeline(application.Id, application.State, application.State.Label(), application.NeedsReReview,
            NextSteps.Of(application, year.Rules), [.. application.Decisions.OrderBy(d => d.At).Select(StepOf)]);
    }

    private static Step StepOf(Decision decision)
    {
        var to = Enum.Parse<ApplicationState>(decision.To);
        return new Step(decision.At, Enum.Parse<ApplicationAction>(decision.Action).Label(), Enum.Parse<ApplicationState>(decision.From), to, to.Label(),
            OfficeOf(decision), decision.Reason);
    }

    private static string OfficeOf(Decision decision) => decision switch
    {
        { Party: Party.Student } => "本人",
        { Party: Party.Province, Region: { } region } => $"{RegionDirectory.NameOf(region)}项目办",
        _ => decision.Party.Label(),
    };
}
