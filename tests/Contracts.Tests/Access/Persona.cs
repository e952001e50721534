using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Contracts.Tests.Access;

/// <summary>A caller of the matrix.</summary>
/// <param name="Name">For the message of a failing test.</param>
/// <param name="Actor">Null for nobody.</param>
internal sealed record Persona(string Name, Actor? Actor)
{
    private static readonly OfficerRole[] Roles = Enum.GetValues<OfficerRole>();

    /// <summary>Every party and role in Sichuan, the same offices in Xinjiang, and everybody who is no officer.</summary>
    public static readonly IReadOnlyList<Persona> All =
    [
        new("nobody", null),
        .. Roles.SelectMany(Sichuan),
        .. Roles.Select(role => new Persona($"finance {role}", Officers.Finance(role))),
        new("province elsewhere", Officers.Province("650000")),
        new("prefecture elsewhere", Officers.Prefecture("652800")),
        new("county elsewhere", Officers.County("652801")),
        new("university elsewhere", Officers.University("10755", "650000")),
        new("student", Officers.Student()),
        new("employer", Officers.Employer("510000")),
        new("machine without scopes", Officers.Machine()),
        new("finance's system", Officers.Machine(AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge)),
        new("another service", Officers.Machine(AccessScopes.Internal)),
    ];

    private static IEnumerable<Persona> Sichuan(OfficerRole role) =>
    [
        new($"national {role}", Officers.National(role)),
        new($"province {role}", Officers.Province("510000", role)),
        new($"prefecture {role}", Officers.Prefecture("510100", role)),
        new($"county {role}", Officers.County("510104", role)),
        new($"university {role}", Officers.University("10610", "510000", role)),
    ];
}
