using System.Security.Claims;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>
/// Who acts: taken from the validated token, or <see cref="System"/> for consumers and clocks. Carries no name, e-mail or number.
/// </summary>
/// <param name="Id">The account (or the machine client) that acts.</param>
/// <param name="Party">On whose behalf.</param>
/// <param name="Region">The office's region; null for students and machines.</param>
public sealed record Actor(Guid Id, Party Party, RegionCode? Region)
{
    /// <summary>The office acted for, or null.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>The university's five-digit code, for its officers.</summary>
    public string? UniversityCode { get; init; }

    /// <summary>What the officer is appointed to do there.</summary>
    public IReadOnlySet<OfficerRole> Roles { get; init; } = new HashSet<OfficerRole>();

    /// <summary>What a machine may do.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>();

    /// <summary>The system itself.</summary>
    public static readonly Actor System = new(Guid.Empty, Party.System, RegionCode.Nation);

    /// <summary>Nobody: sees nothing and may do nothing.</summary>
    public static readonly Actor Nobody = new(Guid.Empty, Party.None, null);

    /// <summary>True where the officer holds the role.</summary>
    public bool Is(OfficerRole role) => Roles.Contains(role);

    /// <summary>Reads the claims of a validated token; anything missing makes it <see cref="Nobody"/>, which fails closed.</summary>
    public static Actor FromClaims(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !Guid.TryParse(user.FindFirstValue(AccessClaims.Subject), out var id)
            || !Enum.TryParse<Party>(user.FindFirstValue(AccessClaims.Party), ignoreCase: true, out var party))
        {
            return Nobody;
        }

        return new Actor(id, party, RegionCode.TryParse(user.FindFirstValue(AccessClaims.Region), out var region) ? region : null)
        {
            OfficeId = Guid.TryParse(user.FindFirstValue(AccessClaims.Office), out var office) ? office : null,
            UniversityCode = user.FindFirstValue(AccessClaims.University),
            Roles = Words(user, AccessClaims.Roles)
                .Select(r => Enum.TryParse<OfficerRole>(r, ignoreCase: true, out var role) ? role : (OfficerRole?)null)
                .OfType<OfficerRole>().ToHashSet(),
            Scopes = Words(user, AccessClaims.Scope).ToHashSet(),
        };
    }

    /// <summary>The claims that <see cref="FromClaims"/> reads back, as Identity writes them into a token.</summary>
    public Dictionary<string, object> ToClaims()
    {
        var claims = new Dictionary<string, object>
        {
            [AccessClaims.Subject] = Id.ToString(),
            [AccessClaims.Party] = Word(Party),
            [AccessClaims.Roles] = string.Join(' ', Roles.Order().Select(r => Word(r))),
            [AccessClaims.Scope] = string.Join(' ', Scopes.Order(StringComparer.Ordinal)),
        };
        if (Region is { } region) claims[AccessClaims.Region] = region.Digits;
        if (OfficeId is { } office) claims[AccessClaims.Office] = office.ToString();
        if (UniversityCode is { } university) claims[AccessClaims.University] = university;
        return claims;
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string[] Words(ClaimsPrincipal user, string claim) =>
        (user.FindFirstValue(claim) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The names of the token's claims, written by Identity and read here.</summary>
public static class AccessClaims
{
    /// <summary>The account or client id.</summary>
    public const string Subject = "sub";

    /// <summary>A <see cref="Access.Party"/> by name, lower case.</summary>
    public const string Party = "party";

    /// <summary>The office's region code.</summary>
    public const string Region = "region";

    /// <summary>The office's id.</summary>
    public const string Office = "office";

    /// <summary>The university's code.</summary>
    public const string University = "university";

    /// <summary>Roles, separated by spaces, lower case.</summary>
    public const string Roles = "roles";

    /// <summary>Scopes of a machine, separated by spaces (RFC 8693).</summary>
    public const string Scope = "scope";

    /// <summary>The issuer and audience of every token of the system.</summary>
    public const string Issuer = "xibuplan";
}
