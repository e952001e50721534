using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>The life of an invitation.</summary>
public sealed class InvitationTests
{
    private const Party Offices = Party.University | Party.County | Party.Prefecture | Party.Province | Party.National | Party.Employer | Party.Finance;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = new(Guid.CreateVersion7(), Party.National, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { OfficerRole.Administrator } };

    [Fact]
    public void Every_cell_of_the_lifecycle_is_as_the_table_says() => Lifecycles.AssertCells(InvitationLifecycle.Table,
        (InvitationState.Sent, InvitationAction.Accept, InvitationState.Accepted, Party.System, null),
        (InvitationState.Sent, InvitationAction.Resend, InvitationState.Sent, Offices, OfficerRole.Administrator),
        (InvitationState.Sent, InvitationAction.Withdraw, InvitationState.Withdrawn, Offices, OfficerRole.Administrator),
        (InvitationState.Sent, InvitationAction.Expire, InvitationState.Expired, Party.System, null));

    [Fact]
    public void The_token_is_kept_only_as_its_hash()
    {
        var invitation = Send(out var token);
        Assert.Equal(Secret.HashOf(token), invitation.TokenHash);
    }

    [Fact]
    public void It_can_be_accepted_for_seven_days_and_once()
    {
        Assert.Null(Send(out _).Accept(Guid.CreateVersion7(), Now.AddDays(7).AddTicks(-1)).Refusal);
        Assert.Equal("invitation.not-accepted", Send(out _).Accept(Guid.CreateVersion7(), Now.AddDays(7)).Refusal?.Code);
        var once = Send(out _);
        Assert.Null(once.Accept(Guid.CreateVersion7(), Now).Refusal);
        Assert.Equal("invitation.not-accepted", once.Accept(Guid.CreateVersion7(), Now).Refusal?.Code);
    }

    [Fact]
    public void A_withdrawn_one_cannot_be_accepted()
    {
        var invitation = Send(out _);
        Assert.Null(invitation.Withdraw(Administrator).Refusal);
        Assert.Equal("invitation.not-accepted", invitation.Accept(Guid.CreateVersion7(), Now).Refusal?.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Sent_again_in_time_or_late_it_has_a_new_token_for_seven_days(int day)
    {
        var (invitation, again) = (Send(out var first), Now.AddDays(day));
        var colleague = Administrator with { Id = Guid.CreateVersion7() };
        var token = invitation.Resend(colleague, again).Value;
        Assert.NotEqual(first, token);
        Assert.Equal(Secret.HashOf(token), invitation.TokenHash);
        Assert.Equal((InvitationState.Sent, colleague.Id, again, again.AddDays(7)), (invitation.State, invitation.SentBy, invitation.SentAt, invitation.ExpiresAt));
        Assert.Null(invitation.Accept(Guid.CreateVersion7(), again.AddDays(7).AddTicks(-1)).Refusal);
        Assert.Equal("invitation.not-in-this-state", invitation.Resend(Administrator, again).Refusal?.Code);
    }

    [Fact]
    public void It_is_not_sent_again_once_the_appointment_that_it_promises_would_be_over()
    {
        var invitation = Send(out var token, Now.AddDays(3));
        Assert.Null(invitation.Resend(Administrator, Now.AddDays(3).AddTicks(-1)).Refusal);
        var kept = (invitation.TokenHash, invitation.SentAt, invitation.ExpiresAt);
        Assert.NotEqual(Secret.HashOf(token), kept.TokenHash);
        Assert.Equal("invitation.term-over", invitation.Resend(Administrator, Now.AddDays(3)).Refusal?.Code);
        Assert.Equal(kept, (invitation.TokenHash, invitation.SentAt, invitation.ExpiresAt));
    }

    private static Invitation Send(out string token, DateTimeOffset? until = null) => Invitation.Send(
        Office.OfEmployer("单位", RegionCode.Parse("410000")), "a@example.cn", [OfficerRole.Maintainer], until, Administrator, Now, out token);
}
