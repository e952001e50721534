using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Offices;

/// <summary>An office as the API shows it.</summary>
/// <param name="Code">University code, region code, or an employer's id.</param>
public sealed record OfficeView(Guid Id, long Revision, Party Kind, string Code, string RegionCode, string? UniversityCode, Guid? ParentId, string Name,
    OfficeState State, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    public static OfficeView Of(Office o, Actor actor) => new(o.Id, o.Revision, o.Kind, o.Code, o.RegionCode, o.UniversityCode, o.ParentId, o.Name,
        o.State, o.AllowedActions(actor));
}
