using System.Text.Json;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Invitations live by the real clock, the work queue by the programme's.</summary>
public sealed class FollowUpTests(FollowUpTests.OwnClock identity) : IClassFixture<FollowUpTests.OwnClock>
{
    /// <summary>Identity of its own: the programme's clock is moved.</summary>
    public sealed class OwnClock : IdentityFixture;

    [Theory]
    [InlineData(0, JsonValueKind.String)]
    [InlineData(-6, JsonValueKind.Null)]
    public async Task Since_when_the_oldest_invitation_waits_is_told_where_the_programme_has_the_real_day(int years, JsonValueKind told)
    {
        var administrator = Officers.County("410102", OfficerRole.Administrator) with { OfficeId = Office.IdOf(Party.County, "410102") };
        await identity.InviteAsync(administrator, IdentityFixture.NewEmail(), Party.County, "410102", OfficerRole.Maintainer).ReadAsync();
        identity.Clock.Now = identity.Real.Now.AddYears(years);

        var queue = await identity.As(administrator).GetAsync("/api/identity/work").ReadAsync();
        var followUp = queue.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "invitation.follow-up");
        Assert.Equal(told, followUp.GetProperty("oldestSince").ValueKind);
    }
}
