using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Accounts;

public enum AccountKind
{
    [Label("学生/志愿者")] Student,
    [Label("工作人员")] Officer,
}

public enum AccountState
{
    [Label("待验证")] Unverified,
    [Label("正常")] Active,
    [Label("已锁定")] Locked,
    [Label("已注销")] Closed,
}

public enum AccountAction
{
    [Label("验证邮箱")] Verify,
    [Label("锁定账号")] Lock,
    [Label("解锁账号")] Unlock,
    [Label("注销账号")] Close,
}

/// <summary>The life of an account. A lock-out after wrong passwords is not part of it: that passes by itself.</summary>
public static class AccountLifecycle
{
    public static readonly Lifecycle<AccountState, AccountAction> Table = new("account",
    [
        new(AccountState.Unverified, AccountAction.Verify, AccountState.Active, Party.System, "REC-5"),
        new(AccountState.Unverified, AccountAction.Close, AccountState.Closed, Parties.Offices, "REC-5", OfficerRole.Administrator, NeedsReason: true),
        new(AccountState.Active, AccountAction.Lock, AccountState.Locked, Parties.Offices, "REC-5", OfficerRole.Administrator, NeedsReason: true),
        new(AccountState.Active, AccountAction.Close, AccountState.Closed, Parties.Offices, "REC-5", OfficerRole.Administrator, NeedsReason: true),
        new(AccountState.Locked, AccountAction.Unlock, AccountState.Active, Parties.Offices, "REC-5", OfficerRole.Administrator, NeedsReason: true),
        new(AccountState.Locked, AccountAction.Close, AccountState.Closed, Parties.Offices, "REC-5", OfficerRole.Administrator, NeedsReason: true),
    ]);
}
