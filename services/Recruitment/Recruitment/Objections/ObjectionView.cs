using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Recruitment.Objections;

/// <summary>An objection as its filer and the offices see it; the office does not learn who filed it.</summary>
public sealed record ObjectionView(
    Guid Id, Guid NoticeId, Guid ApplicationId, string ProvinceCode, string? UniversityCode, DateOnly RaisedOn, string Ground, ObjectionState State,
    string StateLabel, DateOnly? ResolvedOn, string? Resolution, long Revision, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    /// <summary>The view of an objection.</summary>
    public static ObjectionView Of(Objection objection, Actor actor) => new(
        objection.Id, objection.NoticeId, objection.ApplicationId, objection.ProvinceCode, objection.UniversityCode, objection.RaisedOn, objection.Ground,
        objection.State, objection.State.Label(), objection.ResolvedOn, objection.Resolution, objection.Revision,
        objection.IsOf(actor) ? Objection.Table.AllowedActions(objection.State, actor) : []);
}
