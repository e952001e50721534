using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>The years and their policies, of Placement.</summary>
internal sealed class ProgrammeYearsCopy : LocalCopy
{
    public override string Name => "programme-years";

    public override Type Row => typeof(ProgrammeYear);

    public override IReadOnlyList<Type> Consumers => [typeof(OnProgrammeYearPublished)];
}
