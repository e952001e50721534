using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>The years, their policies and their service provinces, of Placement. A year from before the provinces were kept gets them by a rebuild.</summary>
internal sealed class ProgrammeYearsCopy : LocalCopy
{
    public override string Name => "programme-years";

    public override Type Row => typeof(ProgrammeYear);

    public override IReadOnlyList<Type> Consumers => [typeof(OnProgrammeYearPublished), typeof(OnQuotaMatrixPublished)];
}
