using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>The province passes the request on to the nation.</summary>
internal sealed partial class RestoreLeaver
{
    /// <summary>The province's words.</summary>
    /// <param name="PostId">Where duty goes on, if not at the post that was left.</param>
    public sealed record Endorsement(string? Reason = null, Guid? PostId = null);

    private static void MapEndorse(IEndpointRouteBuilder routes) => routes.MapPost(Route + "/{id:guid}/endorse", EndorseAsync)
        .Allow(Party.Province, OfficerRole.Reviewer).AsOperation("restore.endorse");

    // The post has a place now, or the province names another: the nation shall not be asked for what cannot be granted.
    private static Task<Reply<RestoreView>> EndorseAsync(
        Guid id, IfMatch seen, Endorsement? endorsement, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        DecideAsync(id, seen, async (restore, term, acting) =>
        {
            if (restore.Endorse(endorsement?.Reason, acting).IsRefused(out var refusal)) return refusal;
            if ((await db.TakePlaceAsync(endorsement?.PostId ?? term.PostId!.Value, term.Id, cancel)).IsRefused(out refusal, out var post)) return refusal;
            return restore.Place(term, post);
        }, db, new Acting(actor, clock.GetUtcNow()), cancel);
}
