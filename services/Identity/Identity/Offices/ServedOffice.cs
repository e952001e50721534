using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Offices;

/// <summary>An office that somebody serves, as it is known by name.</summary>
/// <param name="RegionCode">Its region: a county's name alone may be another's too.</param>
public sealed record ServedOffice(Guid Id, Party Kind, string RegionCode, string Name)
{
    public static ServedOffice Of(Office o) => new(o.Id, o.Kind, o.RegionCode, o.Name);
}
