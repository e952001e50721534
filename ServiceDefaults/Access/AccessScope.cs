namespace XibuPlan.ServiceDefaults.Access;

/// <summary>
/// What the present caller may see, as plain values for query filters. One per request or message. A caller without a scope sees
/// nothing: the patterns then match no row.
/// </summary>
public sealed class AccessScope(Actor actor)
{
    private const string Nothing = "-";

    /// <summary>Who acts.</summary>
    public Actor Actor { get; private set; } = actor;

    /// <summary>True for consumers, clocks and other services: nobody reads what they see.</summary>
    public bool IsSystem => Actor.Party == Party.System || (Actor.Party == Party.Machine && Actor.Scopes.Contains(AccessScopes.Internal));

    /// <summary>True where every region is visible: to the system, and to the nation.</summary>
    public bool SeesAll => IsSystem || Actor.Party == Party.National;

    /// <summary>A LIKE pattern over six-digit region codes for territorial offices; matches nothing for everybody else.</summary>
    public string RegionPattern => SeesAll ? "%" : Actor is { Region: { } region, Party: Party.Province or Party.Prefecture or Party.County }
        ? region.Prefix + "%" : Nothing;

    /// <summary>The university's code for a university's officer, else a value that matches nothing.</summary>
    public string University => Actor is { Party: Party.University, UniversityCode: { } code } ? code : Nothing;

    /// <summary>The student for a student, else an id that matches nothing.</summary>
    public Guid Person => Actor.Party == Party.Student ? Actor.Id : Guid.Empty;

    /// <summary>The employer's office, else an id that matches nothing.</summary>
    public Guid Employer => Actor is { Party: Party.Employer, OfficeId: { } office } ? office : Guid.Empty;

    /// <summary>From here on the system itself acts (consumers, background work).</summary>
    public void ActAsSystem() => Actor = Actor.System;
}

/// <summary>The scopes of machine clients.</summary>
public static class AccessScopes
{
    /// <summary>Another service of the system; sees everything, reaches <c>/internal</c>.</summary>
    public const string Internal = "internal";

    /// <summary>Finance reads certified headcounts.</summary>
    public const string HeadcountsRead = "subsidy.headcounts.read";

    /// <summary>Finance acknowledges certified headcounts.</summary>
    public const string HeadcountsAcknowledge = "subsidy.headcounts.acknowledge";
}
