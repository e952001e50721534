using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Clients;

public enum ClientState
{
    [Label("正常")] Active,
    [Label("已停用")] Disabled,
}

public enum ClientAction
{
    [Label("更换密钥")] RenewSecret,
    [Label("停用")] Disable,
    [Label("恢复")] Enable,
}

/// <summary>The life of a machine's credentials (ORG-2): a secret that somebody else may know is renewed, or the machine is shut out.</summary>
public static class ClientLifecycle
{
    public static readonly Lifecycle<ClientState, ClientAction> Table = new("client",
    [
        new(ClientState.Active, ClientAction.RenewSecret, ClientState.Active, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
        new(ClientState.Active, ClientAction.Disable, ClientState.Disabled, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
        new(ClientState.Disabled, ClientAction.Enable, ClientState.Active, Party.National, "ORG-2", OfficerRole.Administrator, NeedsReason: true),
    ]);
}
