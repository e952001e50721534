using XibuPlan.Identity.Clients;
using XibuPlan.ServiceDefaults.Access;
using Xunit;
using static XibuPlan.Identity.Clients.ClientAction;
using static XibuPlan.Identity.Clients.ClientState;

namespace XibuPlan.Identity.UnitTests;

/// <summary>A machine's credentials.</summary>
public sealed class ClientTests
{
    private static readonly DateTimeOffset Registered = new(2020, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = new(Guid.CreateVersion7(), Party.National, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { OfficerRole.Administrator } };

    [Fact]
    public void Every_cell_of_the_lifecycle_is_as_the_table_says() => Lifecycles.AssertCells(ClientLifecycle.Table,
        (Active, ClientAction.RenewSecret, Active, Party.National, OfficerRole.Administrator),
        (Active, Disable, Disabled, Party.National, OfficerRole.Administrator),
        (Disabled, Enable, Active, Party.National, OfficerRole.Administrator));

    [Fact]
    public void A_new_secret_kills_the_old_one_and_says_since_when()
    {
        var client = Client.Register("partner", "old", [AccessScopes.HeadcountsRead], Registered);
        Assert.Null(client.RenewSecret("new", Administrator, "密钥外泄", Registered.AddDays(1)).Refusal);
        Assert.Equal((false, true, Registered, Registered.AddDays(1)), (client.Knows("old"), client.Knows("new"), client.RegisteredAt, client.SecretSince));
        Assert.Equal(("密钥外泄", Active), (client.StateReason, client.State));
    }

    [Theory]
    [InlineData(" ", "client.reason-required")]
    [InlineData(null, "client.reason-required")]
    public void Without_a_reason_nothing_happens(string? reason, string code)
    {
        var client = Client.Register("partner", "old", [AccessScopes.HeadcountsRead], Registered);
        Assert.Equal(code, client.RenewSecret("new", Administrator, reason, Registered).Refusal?.Code);
        Assert.Equal(code, client.Disable(Administrator, reason).Refusal?.Code);
        Assert.Equal((true, Active), (client.Knows("old"), client.State));
    }

    [Fact]
    public void A_secret_of_the_hosts_is_renewed_there_and_may_be_shut_out_here()
    {
        var client = Client.OfHost("finance", "hosted", [AccessScopes.HeadcountsRead], Registered);
        Assert.Equal(["disable"], client.AllowedActions(Administrator));
        Assert.Equal("client.hosted-secret", client.RenewSecret("new", Administrator, "密钥外泄", Registered).Refusal?.Code);
        Assert.Null(client.Disable(Administrator, "密钥外泄").Refusal);
        client.TakeOver("another", Registered.AddDays(1));
        Assert.Equal((true, Disabled, Registered.AddDays(1)), (client.Knows("another"), client.State, client.SecretSince));
        client.TakeOver("another", Registered.AddDays(2));
        Assert.Equal(Registered.AddDays(1), client.SecretSince);
    }
}
