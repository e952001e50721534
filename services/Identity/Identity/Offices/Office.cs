using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Offices;

/// <summary>
/// An office of the programme (ORG-1): the nation, a province, a prefecture, a county, a university's project office under its
/// province, an employer under its province, or the finance department.
/// </summary>
public sealed class Office : IAggregate
{
    private Office()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    /// <summary>What kind of office; the party of those who act for it.</summary>
    public Party Kind { get; private set; }

    /// <summary>Its region; a university's and an employer's is their province.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>The ministry's five-digit code of a university, else null.</summary>
    public string? UniversityCode { get; private set; }

    /// <summary>The office above it; null for the nation.</summary>
    public Guid? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    public OfficeState State { get; private set; }

    /// <summary>Its region as a region.</summary>
    public RegionCode Region => ServiceDefaults.Access.RegionCode.Parse(RegionCode);

    /// <summary>The code that people and imports name it by: university code, region code, or an employer's id.</summary>
    public string Code => Kind == Party.Employer ? Id.ToString() : UniversityCode ?? RegionCode;

    /// <summary>An office of a region of GB/T 2260.</summary>
    public static Office OfRegion(Region region)
    {
        var kind = KindOf(region);
        return new Office
        {
            Id = IdOf(kind, region.Code.Digits),
            Revision = 1,
            Kind = kind,
            RegionCode = region.Code.Digits,
            ParentId = region.Parent is { } parent ? IdOf(KindOf(RegionDirectory.All[parent]), parent.Digits) : null,
            Name = region.Name,
        };
    }

    /// <summary>The project office of a university.</summary>
    public static Office OfUniversity(University university) => new()
    {
        Id = IdOf(Party.University, university.Code),
        Revision = 1,
        Kind = Party.University,
        RegionCode = university.ProvinceCode,
        UniversityCode = university.Code,
        ParentId = IdOf(Party.Province, university.ProvinceCode),
        Name = university.Name,
    };

    /// <summary>The finance department (财政部门), beside the national project office, whose administrators invite its first people.</summary>
    public static Office OfFinance() => new()
    {
        Id = IdOf(Party.Finance, ServiceDefaults.Access.RegionCode.Nation.Digits),
        Revision = 1,
        Kind = Party.Finance,
        RegionCode = ServiceDefaults.Access.RegionCode.Nation.Digits,
        ParentId = IdOf(Party.National, ServiceDefaults.Access.RegionCode.Nation.Digits),
        Name = "财政部门",
    };

    /// <summary>An employer under a province.</summary>
    public static Office OfEmployer(string name, RegionCode province) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = Party.Employer,
        RegionCode = province.Digits,
        ParentId = IdOf(Party.Province, province.Digits),
        Name = name,
    };

    /// <summary>
    /// The id of a seeded office: the same in every installation, so that a rebuilt database keeps its references
    /// (UUIDv8 of RFC 9562: SHA-256 of kind and code).
    /// </summary>
    public static Guid IdOf(Party kind, string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"xibuplan-office\n{kind}\n{code}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The office ceases; nobody can act for it from here on.</summary>
    public Outcome Close(Actor actor, string? reason)
    {
        if (Kind != Party.Employer) return OfficeRefusals.NotAnEmployer;
        if (OfficeLifecycle.Table.Next(State, OfficeAction.Close, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        State = next;
        return Outcome.Done;
    }

    /// <summary>What the actor may do with it now.</summary>
    public IReadOnlyList<string> AllowedActions(Actor actor) =>
        Kind == Party.Employer && IsUnder(actor) ? OfficeLifecycle.Table.AllowedActions(State, actor) : [];

    /// <summary>
    /// True where the actor's office is this one or above it: a territorial office is above everything in its region
    /// (a university and an employer lie in their province).
    /// </summary>
    public bool IsUnder(Actor actor) => actor.OfficeId == Id
        || (actor is { Region: { } own, Party: Party.National or Party.Province or Party.Prefecture or Party.County } && own.Contains(Region));

    private static Party KindOf(Region region) => region.Level switch
    {
        "national" => Party.National,
        "province" => Party.Province,
        "prefecture" => Party.Prefecture,
        _ => Party.County,
    };
}
