using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Identity.Accounts;

namespace XibuPlan.Identity.OneTimeSecrets;

internal sealed class OneTimeSecretMapping : IEntityTypeConfiguration<OneTimeSecret>
{
    public void Configure(EntityTypeBuilder<OneTimeSecret> builder)
    {
        builder.ToTable("one_time_secrets");
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.AccountId, s.Purpose, s.IssuedAt });
        builder.HasIndex(s => s.Hash);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
