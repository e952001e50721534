using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Offices;

namespace XibuPlan.Identity.Appointments;

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointments");
        builder.PrimitiveCollection(a => a.Roles).ElementType(role => role.HasConversion<string>());
        builder.Property(a => a.EndReason).HasMaxLength(500);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AccountId, a.OfficeId }).IsUnique().HasFilter("ended_at IS NULL");
    }
}
