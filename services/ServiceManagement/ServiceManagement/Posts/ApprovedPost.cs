using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.Posts;

/// <summary>The local copy of a post that the national office approved (J1), fed by Placement's events.</summary>
public sealed class ApprovedPost
{
    /// <summary>The post's id at Placement.</summary>
    public required Guid Id { get; init; }

    /// <summary>Placement's version of what is kept here; an older event is ignored.</summary>
    public required long Version { get; set; }

    /// <summary>The programme year.</summary>
    public required int ProgrammeYear { get; set; }

    /// <summary>Where it is.</summary>
    public required string CountyCode { get; set; }

    /// <summary>What it is called.</summary>
    public required string Title { get; set; }

    /// <summary>The host organisation.</summary>
    public required string Unit { get; set; }

    /// <summary>The category (专项).</summary>
    public required string Category { get; set; }

    /// <summary>How many volunteers it takes.</summary>
    public required int Headcount { get; set; }

    /// <summary>True where it is no longer offered.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>The copy of a post of which nothing was heard so far.</summary>
    public static ApprovedPost Unseen(Guid id) => new()
    {
        Id = id,
        Version = 0,
        ProgrammeYear = 0,
        CountyCode = "",
        Title = "",
        Unit = "",
        Category = "",
        Headcount = 0,
    };
}

/// <summary>Why a post cannot be taken.</summary>
public static class PostRefusals
{
    /// <summary>All places are taken.</summary>
    public static readonly Refusal NoVacancy = Refusal.Conflict("post.no-vacancy", "岗位“{0}”的名额已满，请选择其他岗位。");

    /// <summary>Placement withdrew it.</summary>
    public static readonly Refusal Withdrawn = Refusal.Conflict("post.withdrawn", "岗位“{0}”已撤销，请选择其他岗位。");

    /// <summary>SVC-7: the post lies in another county than the one that reviews the volunteer.</summary>
    public static readonly Refusal NotInYourCounty = Refusal.Rule("post.not-in-your-county", "只能选择本人服务县已审定的岗位。");

    /// <summary>No such approved post.</summary>
    public static readonly Refusal Unknown = Refusal.Rule("post.unknown", "未找到该岗位，或该岗位尚未经全国项目办审定。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [NoVacancy, Withdrawn, NotInYourCounty, Unknown];
}

internal sealed class ApprovedPostMapping : IEntityTypeConfiguration<ApprovedPost>
{
    public void Configure(EntityTypeBuilder<ApprovedPost> builder)
    {
        builder.ToTable("approved_posts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CountyCode).HasMaxLength(6);
        builder.Property(p => p.Category).HasMaxLength(40);
        builder.HasIndex(p => p.CountyCode);
    }
}
