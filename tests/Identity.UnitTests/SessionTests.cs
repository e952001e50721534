using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Sessions;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>How long sessions and appointments last, and whom they let act.</summary>
public sealed class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_ends_after_two_idle_hours()
    {
        var session = Session.Start(Guid.CreateVersion7(), null, null, Now, out _);
        Assert.True(session.IsLive(Now.AddHours(2).AddTicks(-1)));
        Assert.False(session.IsLive(Now.AddHours(2)));
    }

    [Fact]
    public void A_session_is_nowhere_longer_than_twelve_hours() =>
        Assert.Equal(Now.AddHours(12), Session.Start(Guid.CreateVersion7(), null, null, Now, out _).ExpiresAt);

    [Fact]
    public void A_revoked_session_is_over_and_keeps_its_first_end()
    {
        var session = Session.Start(Guid.CreateVersion7(), null, null, Now, out var key);
        session.Revoke(Now.AddMinutes(1));
        session.Revoke(Now.AddMinutes(2));
        Assert.False(session.IsLive(Now.AddMinutes(1)));
        Assert.Equal(Now.AddMinutes(1), session.RevokedAt);
        Assert.Equal(Secret.HashOf(key), session.KeyHash);
    }

    [Fact]
    public void An_appointment_is_valid_from_its_beginning_until_before_its_end()
    {
        var appointment = Begin(Now, Now.AddDays(1));
        Assert.False(appointment.IsValid(Now.AddTicks(-1)));
        Assert.True(appointment.IsValid(Now));
        Assert.True(appointment.IsValid(Now.AddDays(1).AddTicks(-1)));
        Assert.False(appointment.IsValid(Now.AddDays(1)));
        Assert.True(Begin(Now, null).IsValid(Now.AddYears(20)));
    }

    [Fact]
    public void An_appointment_ends_once_and_with_a_reason()
    {
        var appointment = Begin(Now, null);
        Assert.Equal("appointment.reason-required", appointment.End(" ", Now).Refusal?.Code);
        Assert.Null(appointment.End("调离", Now).Refusal);
        Assert.False(appointment.IsValid(Now));
        Assert.Equal("appointment.ended", appointment.End("调离", Now).Refusal?.Code);
    }

    [Theory]
    [InlineData("10459", Party.University, "410000", "10459")]
    [InlineData("410102", Party.County, "410102", null)]
    [InlineData("660000", Party.Province, "660000", null)]
    [InlineData("000000", Party.National, "000000", null)]
    public void An_officer_acts_for_the_office_with_its_region_and_the_appointments_roles(string code, Party kind, string region, string? university)
    {
        var office = OfficeSeed.All().Single(o => o.Kind == kind && o.Code == code);
        var appointment = Appointment.Begin(Guid.CreateVersion7(), office.Id, [OfficerRole.Reviewer, OfficerRole.Maintainer, OfficerRole.Reviewer], Now, null);
        var actor = appointment.ActorIn(office);
        Assert.Equal((appointment.AccountId, kind, region, office.Id, university), (actor.Id, actor.Party, actor.Region?.Digits, actor.OfficeId!.Value, actor.UniversityCode));
        Assert.Equal([OfficerRole.Maintainer, OfficerRole.Reviewer], actor.Roles.Order());
    }

    private static Appointment Begin(DateTimeOffset from, DateTimeOffset? until) =>
        Appointment.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), [OfficerRole.Maintainer], from, until);
}
