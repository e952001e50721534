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

    private static Invitation Send(out string token) => Invitation.Send(
        Office.OfEmployer("单位", RegionCode.Parse("410000")), "a@example.cn", [OfficerRole.Maintainer], null, Administrator, Now, out token);
}
