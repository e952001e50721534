using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Identity.Accounts;
using XibuPlan.ServiceDefaults.Access;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>The life of an account and its lock-out.</summary>
public sealed class AccountTests
{
    private const Party Offices = Party.University | Party.County | Party.Prefecture | Party.Province | Party.National | Party.Employer | Party.Finance;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = new(Guid.CreateVersion7(), Party.National, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { OfficerRole.Administrator } };

    [Fact]
    public void Every_cell_of_the_lifecycle_is_as_the_table_says() => Lifecycles.AssertCells(AccountLifecycle.Table,
        (AccountState.Unverified, AccountAction.Verify, AccountState.Active, Party.System, null),
        (AccountState.Unverified, AccountAction.Close, AccountState.Closed, Offices, OfficerRole.Administrator),
        (AccountState.Active, AccountAction.Lock, AccountState.Locked, Offices, OfficerRole.Administrator),
        (AccountState.Active, AccountAction.Close, AccountState.Closed, Offices, OfficerRole.Administrator),
        (AccountState.Locked, AccountAction.Unlock, AccountState.Active, Offices, OfficerRole.Administrator),
        (AccountState.Locked, AccountAction.Close, AccountState.Closed, Offices, OfficerRole.Administrator));

    [Theory]
    [InlineData("lock")]
    [InlineData("close")]
    public void Keeping_somebody_out_needs_a_reason(string verb)
    {
        var account = Verified();
        var outcome = verb == "lock" ? account.Lock(Administrator, " ") : account.Close(Administrator, null);
        Assert.Equal("account.reason-required", outcome.Refusal?.Code);
        Assert.Equal(AccountState.Active, account.State);
    }

    [Fact]
    public void A_proved_address_is_confirmed_and_may_enter()
    {
        var account = Account.Open(AccountKind.Student, "a@example.cn", Now);
        Assert.Equal("account.not-verified", account.MayEnter().Refusal?.Code);
        Assert.Null(account.Verify().Refusal);
        Assert.True(account.EmailConfirmed);
        Assert.Null(account.MayEnter().Refusal);
    }

    [Fact]
    public void An_account_that_nobody_proved_becomes_the_officers_who_proves_it_and_a_proved_one_stays_what_it_is()
    {
        var nobodys = Account.Open(AccountKind.Student, "a@example.cn", Now);
        Assert.Null(nobodys.VerifyAsOfficer().Refusal);
        Assert.Equal((AccountKind.Officer, AccountState.Active, true), (nobodys.Kind, nobodys.State, nobodys.EmailConfirmed));

        var student = Account.Open(AccountKind.Student, "b@example.cn", Now);
        Assert.Null(student.Verify().Refusal);
        Assert.Equal("account.not-in-this-state", student.VerifyAsOfficer().Refusal?.Code);
        Assert.Equal(AccountKind.Student, student.Kind);
    }

    [Fact]
    public void A_locked_and_a_closed_account_may_not_enter()
    {
        var account = Verified();
        Assert.Null(account.Lock(Administrator, "离职").Refusal);
        Assert.Equal("account.locked", account.MayEnter().Refusal?.Code);
        Assert.Null(account.Close(Administrator, "离职").Refusal);
        Assert.Equal("account.closed", account.MayEnter().Refusal?.Code);
    }

    [Fact]
    public void The_fifth_wrong_password_locks_the_account_out_for_fifteen_minutes()
    {
        var account = Verified();
        for (var i = 1; i <= 4; i++) account.CountWrongPassword(Now);
        Assert.False(account.IsLockedOut(Now));
        account.CountWrongPassword(Now);
        Assert.True(account.IsLockedOut(Now));
        Assert.True(account.IsLockedOut(Now.AddMinutes(15).AddTicks(-1)));
        Assert.False(account.IsLockedOut(Now.AddMinutes(15)));
    }

    [Fact]
    public void After_a_lock_out_there_are_five_tries_again()
    {
        var account = Verified();
        for (var i = 1; i <= 5; i++) account.CountWrongPassword(Now);
        for (var i = 1; i <= 4; i++) account.CountWrongPassword(Now.AddMinutes(16));
        Assert.False(account.IsLockedOut(Now.AddMinutes(16)));
        account.CountWrongPassword(Now.AddMinutes(16));
        Assert.True(account.IsLockedOut(Now.AddMinutes(30)));
    }

    [Fact]
    public void Whatever_the_sequence_an_account_is_out_exactly_after_five_wrong_ones_in_a_row() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<bool[]>(), tries =>
        {
            var account = Verified();
            var inARow = 0;
            var shut = false;
            foreach (var right in tries)
            {
                if (shut) break;
                inARow = right ? 0 : inARow + 1;
                if (right) account.ForgetWrongPasswords();
                else account.CountWrongPassword(Now);
                shut = inARow == Account.PasswordTries;
                if (account.IsLockedOut(Now) != shut) return false;
            }

            return true;
        }));

    private static Account Verified()
    {
        var account = Account.Open(AccountKind.Officer, "a@example.cn", Now);
        Assert.Null(account.Verify().Refusal);
        return account;
    }
}
