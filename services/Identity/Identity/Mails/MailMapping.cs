using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Identity.Accounts;

namespace XibuPlan.Identity.Mails;

internal sealed class MailMapping : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("mails");
        builder.Property(m => m.Recipient).HasMaxLength(Emails.LongestAllowed);
        builder.HasIndex(m => new { m.Recipient, m.Id });
        builder.HasIndex(m => m.WrittenAt);
    }
}
