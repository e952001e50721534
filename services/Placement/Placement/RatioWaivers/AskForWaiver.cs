using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Ratios;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>A province asks the nation to lift one ratio of PLA-5 for a year, and says why.</summary>
internal sealed class AskForWaiver : IEndpoint
{
    public sealed record Request(int Year, RatioRule Rule, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/ratio-waivers", HandleAsync)
        .Allow(Party.Province, OfficerRole.Maintainer)
        .AsOperation("ratio-waiver.ask");

    private static async Task<Reply<RatioWaiverView>> HandleAsync(Request request, PlacementDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (actor.Region is not { } province) return CommonRefusals.NotYourOffice;
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > Reason.Longest)
            return CommonRefusals.Invalid.ForFields(("reason", $"必填，最多 {Reason.Longest} 字"));
        if (!await db.ProgrammeYears.AnyAsync(y => y.Year == request.Year, cancel)) return ProgrammeYearRefusals.NotPublished.With(request.Year);
        var asked = await db.RatioWaivers.AnyAsync(w => w.Year == request.Year && w.ProvinceCode == province.Digits && w.Rule == request.Rule
            && w.State != RatioWaiverState.Refused, cancel);
        if (asked) return RatioWaiverRefusals.AlreadyAsked;

        var waiver = RatioWaiver.Ask(request.Year, province.Digits, request.Rule, request.Reason, actor, clock.Today());
        db.RatioWaivers.Add(waiver);
        await db.SaveChangesAsync(cancel);
        return RatioWaiverView.Of(waiver, actor);
    }
}
