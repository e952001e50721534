using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using IdentityDbContext = XibuPlan.Identity.Persistence.IdentityDbContext;

namespace XibuPlan.Identity.Accounts;

/// <summary>ASP.NET Core Identity's store over Identity's own database.</summary>
internal sealed class AccountStore(IdentityDbContext context, IdentityErrorDescriber texts) : UserOnlyStore<Account, IdentityDbContext, Guid>(context, texts)
{
    /// <summary>
    /// Saves what changed. The inherited method would mark every column as changed, and the audit trail would repeat them all.
    /// </summary>
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        await SaveChanges(cancellationToken);
        return IdentityResult.Success;
    }
}
