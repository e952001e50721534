using XibuPlan.Identity.Clients;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>Machines and their secrets.</summary>
public sealed class ClientTests
{
    [Fact]
    public void A_client_knows_its_secret_and_no_other()
    {
        var client = Client.Register("finance", "one", [AccessScopes.HeadcountsRead]);
        Assert.True(client.Knows("one"));
        Assert.False(client.Knows("One"));
        client.Replace("two");
        Assert.False(client.Knows("one"));
        Assert.True(client.Knows("two"));
    }

    [Fact]
    public void The_same_secret_is_kept_differently_for_two_clients() =>
        Assert.NotEqual(Client.Register("a", "same", []).SecretHash, Client.Register("b", "same", []).SecretHash);

    [Fact]
    public void A_client_acts_as_a_machine_with_the_scopes_granted()
    {
        var actor = Client.Register("finance", "one", [AccessScopes.HeadcountsRead, AccessScopes.HeadcountsAcknowledge]).ActorWith([AccessScopes.HeadcountsRead]);
        Assert.Equal(Party.Machine, actor.Party);
        Assert.Equal([AccessScopes.HeadcountsRead], actor.Scopes);
    }
}
