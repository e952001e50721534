using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Sessions;

/// <summary>Who is signed in, as the gateway tells the front end.</summary>
/// <param name="OfficeName">The office acted for; null for a student.</param>
public sealed record ActorView(Guid AccountId, Party Party, string? Region, Guid? OfficeId, string? OfficeName, string? UniversityCode, IReadOnlyList<OfficerRole> Roles)
{
    public static ActorView Of(Actor actor, Office? office) =>
        new(actor.Id, actor.Party, actor.Region?.Digits, actor.OfficeId, office?.Name, actor.UniversityCode, [.. actor.Roles.Order()]);
}
