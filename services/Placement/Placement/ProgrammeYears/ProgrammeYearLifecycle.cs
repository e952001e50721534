using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Where a programme year stands.</summary>
internal enum ProgrammeYearState
{
    /// <summary>Policy, scale and matrix are being entered.</summary>
    [Label("草稿")] Draft,

    /// <summary>In force.</summary>
    [Label("已发布")] Published,

    /// <summary>In force, with an amendment waiting for the second officer (D-2).</summary>
    [Label("修订中")] Amending,
}

/// <summary>What the national office does with a year.</summary>
internal enum ProgrammeYearAction
{
    [Label("编制")] Edit,
    [Label("发布")] Publish,
    [Label("修订")] Amend,
    [Label("放弃修订")] DropAmendment,
}

/// <summary>The lifecycle of a programme year: who maintains does not publish, before and after publication.</summary>
internal static class ProgrammeYearLifecycle
{
    public static readonly Lifecycle<ProgrammeYearState, ProgrammeYearAction> Table = new("programme-year",
        new(ProgrammeYearState.Draft, ProgrammeYearAction.Edit, ProgrammeYearState.Draft, Party.National, "PLA-1", OfficerRole.Maintainer),
        new(ProgrammeYearState.Draft, ProgrammeYearAction.Publish, ProgrammeYearState.Published, Party.National, "PLA-1", OfficerRole.Reviewer),
        new(ProgrammeYearState.Published, ProgrammeYearAction.Amend, ProgrammeYearState.Amending, Party.National, "D-2", OfficerRole.Maintainer, NeedsReason: true),
        new(ProgrammeYearState.Amending, ProgrammeYearAction.Amend, ProgrammeYearState.Amending, Party.National, "D-2", OfficerRole.Maintainer, NeedsReason: true),
        new(ProgrammeYearState.Amending, ProgrammeYearAction.Publish, ProgrammeYearState.Published, Party.National, "D-2", OfficerRole.Reviewer),
        new(ProgrammeYearState.Amending, ProgrammeYearAction.DropAmendment, ProgrammeYearState.Published, Party.National, "D-2", OfficerRole.Maintainer));
}
