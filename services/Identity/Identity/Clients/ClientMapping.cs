using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("clients");
        builder.Property(c => c.Name).HasMaxLength(64);
        builder.Property(c => c.StateReason).HasMaxLength(Reason.Longest);
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
