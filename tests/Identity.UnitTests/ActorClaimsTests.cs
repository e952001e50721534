using System.Security.Claims;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>What Identity writes into a token is what a service reads from it.</summary>
public sealed class ActorClaimsTests
{
    private static readonly Actor[] People =
    [
        new(Guid.CreateVersion7(), Party.Student, null),
        new(Guid.CreateVersion7(), Party.Machine, null) { Scopes = new HashSet<string> { AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge } },
        new(Guid.CreateVersion7(), Party.County, RegionCode.Parse("410102")) { OfficeId = Guid.CreateVersion7(), Roles = new HashSet<OfficerRole> { OfficerRole.Maintainer } },
        new(Guid.CreateVersion7(), Party.University, RegionCode.Parse("410000"))
        {
            OfficeId = Guid.CreateVersion7(), UniversityCode = "10459", Roles = Enum.GetValues<OfficerRole>().ToHashSet(),
        },
    ];

    [Fact]
    public void Every_kind_of_actor_survives_the_token()
    {
        foreach (var actor in People)
        {
            var claims = actor.ToClaims().Select(c => new Claim(c.Key, (string)c.Value));
            var read = Actor.FromClaims(new ClaimsPrincipal(new ClaimsIdentity(claims, "token")));
            Assert.Equal(actor with { Roles = read.Roles, Scopes = read.Scopes }, read);
            Assert.Equal(actor.Roles.Order(), read.Roles.Order());
            Assert.Equal(actor.Scopes.Order(), read.Scopes.Order());
        }
    }

    [Fact]
    public void A_token_says_nothing_about_the_person_but_the_id()
    {
        var allowed = new[] { "sub", "party", "region", "office", "university", "roles", "scope" };
        Assert.All(People.SelectMany(p => p.ToClaims().Keys), claim => Assert.Contains(claim, allowed));
    }
}
