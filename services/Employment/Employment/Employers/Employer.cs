using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Employment.Employers;

/// <summary>An employer, copied from Identity (EMP-1): its province opened it there. The id is the office's.</summary>
public sealed class Employer
{
    /// <summary>The office.</summary>
    public required Guid Id { get; init; }

    /// <summary>The owner's revision that the copy shows; an older event changes nothing.</summary>
    public long SourceVersion { get; private set; }

    /// <summary>The name; empty where the office ceased before its opening was heard of.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The province that it belongs to.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>True while it may post jobs.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Takes over what the owner says; returns whether it is news.</summary>
    public bool Follow(long version, string name, string region, bool open)
    {
        if (version <= SourceVersion) return false;
        (SourceVersion, Name, RegionCode, IsOpen) = (version, name, region, open);
        return true;
    }
}

/// <summary>Table <c>employers</c>.</summary>
internal sealed class EmployerMapping : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.RegionCode).HasMaxLength(6);
        builder.Property(e => e.SourceVersion).IsConcurrencyToken();
    }
}
