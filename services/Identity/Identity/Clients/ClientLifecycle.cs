using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Clients;

/// <summary>Where a machine's credentials stand.</summary>
public enum ClientState
{
    /// <summary>Its secret gets tokens.</summary>
    [Label("正常")] Active,

    /// <summary>It gets no further token.</summary>
    [Label("已停用")] Disabled,
}

/// <summary>What can be done with a machine's credentials.</summary>
public enum ClientAction
{
    /// <summary>It gets another secret; the old one is dead at once.</summary>
    [Label("更换密钥")] RenewSecret,

    /// <summary>It is shut out.</summary>
    [Label("停用")] Disable,

    /// <summary>Its secret works again.</summary>
    [Label("恢复")] Enable,
}

/// <summary>The life of a machine's credentials (ORG-2): a secret that somebody else may know is renewed, or the machine is shut out.</summary>
public static class ClientLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<ClientState, ClientAction> Table = new("client",
    [
        new(ClientState.Active, ClientAction.RenewSecret, ClientState.Active, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
        new(ClientState.Active, ClientAction.Disable, ClientState.Disabled, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
        new(ClientState.Disabled, ClientAction.Enable, ClientState.Active, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
    ]);
}
