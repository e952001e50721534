using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Accounts;

/// <summary>Whose account it is.</summary>
public enum AccountKind
{
    /// <summary>A student's or volunteer's, who acts for nobody else.</summary>
    [Label("学生/志愿者")] Student,

    /// <summary>An officer's, who acts for offices by appointment.</summary>
    [Label("工作人员")] Officer,
}

/// <summary>Where an account stands.</summary>
public enum AccountState
{
    /// <summary>Opened; nobody has proved the address, and after a while the account goes.</summary>
    [Label("待验证")] Unverified,

    /// <summary>Lets its person sign in.</summary>
    [Label("正常")] Active,

    /// <summary>An administrator keeps the person out.</summary>
    [Label("已锁定")] Locked,

    /// <summary>Ended for good.</summary>
    [Label("已注销")] Closed,
}

/// <summary>What can be done with an account.</summary>
public enum AccountAction
{
    /// <summary>The mailed code or invitation proves the address.</summary>
    [Label("验证邮箱")] Verify,

    /// <summary>An administrator keeps the person out.</summary>
    [Label("锁定账号")] Lock,

    /// <summary>An administrator lets the person in again.</summary>
    [Label("解锁账号")] Unlock,

    /// <summary>An administrator ends the account for good.</summary>
    [Label("注销账号")] Close,
}

/// <summary>The life of an account. A lock-out after wrong passwords is not part of it: that passes by itself.</summary>
public static class AccountLifecycle
{
    /// <summary>All rows.</summary>
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
