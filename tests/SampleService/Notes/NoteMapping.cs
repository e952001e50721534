using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.SampleService.Notes;

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("notes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.OwnsMany(n => n.Decisions, decision =>
        {
            decision.ToTable("note_decisions");
            decision.WithOwner().HasForeignKey("note_id");
            decision.Property<long>("seq").UseIdentityByDefaultColumn();
            decision.HasKey("seq");
        });
    }
}
