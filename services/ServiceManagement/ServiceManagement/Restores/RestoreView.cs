using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>A request to restore a leaver, as the API shows it.</summary>
/// <param name="Name">As the caller may read it; masked in the answer to an action.</param>
/// <param name="Post">The post that the province named in place of the one that was left.</param>
public sealed record RestoreView(Guid Id, long Revision, Guid TermId, string CountyCode, string CountyName, string Name, string IdNumberMasked, DateOnly? LeftOn,
    string? LeaveReason, RestoreState State, string StateLabel, string Reason, DateOnly ResumesOn, NamedPost? Post, string? PostCountyName, DateTimeOffset RequestedAt, IReadOnlyList<Decision> Decisions,
    IReadOnlyList<string> AllowedActions) : IRevisioned
{
    internal static RestoreView Of(Restore r, VolunteerTerm t, Actor actor, NameReader? names = null) => new(r.Id, r.Revision, r.TermId, r.CountyCode,
        RegionDirectory.NameOf(r.CountyCode), names?.NameOf(t) ?? t.NameMasked, t.IdNumberMasked, r.LeftOn, r.LeaveReason, r.State, r.State.Label(), r.Reason,
        r.ResumesOn, r.Post, r.Post is { } post ? RegionDirectory.NameOf(post.CountyCode) : null, r.RequestedAt, r.Decisions,
        [.. RestoreLifecycle.Table.AllowedActions(r.State, actor).Where(a => a != Word.Of(RestoreAction.Endorse) || r.RequestedBy != actor.Id)]);
}
