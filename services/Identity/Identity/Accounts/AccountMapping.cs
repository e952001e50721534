using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Identity.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Email).HasMaxLength(Emails.LongestAllowed).IsRequired();
        builder.Property(a => a.NormalizedEmail).HasMaxLength(Emails.LongestAllowed).IsRequired();
        builder.Property(a => a.UserName).HasMaxLength(Emails.LongestAllowed).IsRequired();
        builder.Property(a => a.NormalizedUserName).HasMaxLength(Emails.LongestAllowed).IsRequired();
        builder.Property(a => a.StateReason).HasMaxLength(500);
        builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
    }
}
