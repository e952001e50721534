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
