using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity;

/// <summary>Groups of parties that Identity's rules speak of.</summary>
internal static class Parties
{
    /// <summary>Everybody who acts for an office.</summary>
    public const Party Offices = Party.University | Party.County | Party.Prefecture | Party.Province | Party.National | Party.Employer | Party.Finance;

    /// <summary>Everybody who signs in with a password.</summary>
    public const Party People = Offices | Party.Student;

    /// <summary>
    /// The administrators of all offices. The general rule asks an employer's people for no role; who administers accounts needs it
    /// there too.
    /// </summary>
    public static RouteHandlerBuilder AllowAdministrators(this RouteHandlerBuilder route) =>
        route.Allow(Offices, OfficerRole.Administrator).AddEndpointFilter(async (context, next) =>
            Actor.FromClaims(context.HttpContext.User).Is(OfficerRole.Administrator) ? await next(context) : (Reply<object>)CommonRefusals.NotYourOffice);
}
