using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>
/// Who may call a route: metadata that the access filter enforces and that the authorisation matrix test reads. A route without
/// one is refused at start (<see cref="AccessRules.RequireEveryRouteToHaveOne"/>).
/// </summary>
/// <param name="Parties">The parties that may call; <see cref="Party.None"/> with <paramref name="IsPublic"/> for everybody.</param>
public sealed record AccessRule(Party Parties, OfficerRole? Role = null, string? Scope = null, bool IsPublic = false)
{
    /// <summary>The route value that names a region which the caller's region must contain, or null.</summary>
    public string? RegionRouteValue { get; init; }

    /// <summary>Decides for one caller. Region containment answers 404: out of scope looks like absent.</summary>
    public Refusal? Refuses(Actor actor, RouteValueDictionary route)
    {
        if (IsPublic) return null;
        if (actor.Party == Party.None) return CommonRefusals.NotSignedIn;
        if ((Parties & actor.Party) == Party.None) return CommonRefusals.NotYourOffice;
        if (Scope is not null && actor.Party == Party.Machine && !actor.Scopes.Contains(Scope)) return CommonRefusals.NotYourOffice;
        if (Role is { } role && actor.Party is not (Party.Student or Party.Machine or Party.Employer) && !actor.Is(role)) return CommonRefusals.NotYourOffice;
        return RegionRouteValue is null ? null : RefusesRegion(actor, route);
    }

    private Refusal? RefusesRegion(Actor actor, RouteValueDictionary route)
    {
        // A route that promises a region and does not name it is a bug, and must not fail open.
        var text = route[RegionRouteValue!] as string
            ?? throw new InvalidOperationException($"The route has no value '{RegionRouteValue}' to check the region of.");
        return actor.Region is { } own && RegionCode.TryParse(text, out var region) && own.Contains(region) ? null : CommonRefusals.NotFound;
    }
}

/// <summary>Declaring who may call a route.</summary>
public static class AccessRules
{
    /// <summary>Everybody, signed in or not.</summary>
    public static RouteHandlerBuilder AllowEveryone(this RouteHandlerBuilder route) => route.Under(new AccessRule(Party.None, IsPublic: true));

    /// <summary>The named parties; officers among them also need the role where one is given.</summary>
    public static RouteHandlerBuilder Allow(this RouteHandlerBuilder route, Party parties, OfficerRole? role = null) =>
        route.Under(new AccessRule(parties, role));

    /// <summary>As <see cref="Allow"/>, and the caller's region must contain the region that the route value names.</summary>
    public static RouteHandlerBuilder AllowInRegion(this RouteHandlerBuilder route, string routeValue, Party parties, OfficerRole? role = null) =>
        route.Under(new AccessRule(parties, role) { RegionRouteValue = routeValue });

    /// <summary>Machine clients that hold the scope, and the other parties given; officers among those also need the role where one is given.</summary>
    public static RouteHandlerBuilder AllowMachine(this RouteHandlerBuilder route, string scope, Party others = Party.None, OfficerRole? role = null) =>
        route.Under(new AccessRule(Party.Machine | others, role, scope));

    private static RouteHandlerBuilder Under(this RouteHandlerBuilder route, AccessRule rule)
    {
        route.WithMetadata(rule);
        return route.AddEndpointFilter(async (context, next) =>
        {
            var actor = Actor.FromClaims(context.HttpContext.User);
            var refusal = rule.Refuses(actor, context.HttpContext.Request.RouteValues);
            return refusal is null ? await next(context) : (Reply<object>)refusal;
        });
    }

    /// <summary>Throws at start where a mapped route has no rule: a new route cannot be open by accident.</summary>
    public static void RequireEveryRouteToHaveOne(this IEndpointRouteBuilder routes)
    {
        var open = routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AccessRule>() is null && e.Metadata.GetMetadata<TechnicalRoute>() is null)
            .Select(e => e.RoutePattern.RawText).ToList();
        if (open.Count > 0) throw new InvalidOperationException($"Routes without an access rule: {string.Join(", ", open)}");
    }
}

/// <summary>Marks health, OpenAPI and key routes, which carry no programme data.</summary>
public sealed record TechnicalRoute;
