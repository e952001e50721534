using System.Linq.Expressions;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Offices;

/// <summary>An office as the API shows it.</summary>
/// <param name="Code">University code, region code, or an employer's id.</param>
public sealed record OfficeView(Guid Id, Party Kind, string Code, string RegionCode, string? UniversityCode, Guid? ParentId, string Name, OfficeState State)
{
    /// <summary>The projection of lists.</summary>
    public static readonly Expression<Func<Office, OfficeView>> Projection = o => new OfficeView(o.Id, o.Kind,
        o.Kind == Party.Employer ? o.Id.ToString() : o.UniversityCode ?? o.RegionCode, o.RegionCode, o.UniversityCode, o.ParentId, o.Name, o.State);

    /// <summary>The view of a loaded office.</summary>
    public static OfficeView Of(Office office) =>
        new(office.Id, office.Kind, office.Code, office.RegionCode, office.UniversityCode, office.ParentId, office.Name, office.State);
}
