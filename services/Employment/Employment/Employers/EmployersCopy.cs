using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.Employment.Employers;

/// <summary>The employers, of Identity.</summary>
internal sealed class EmployersCopy : LocalCopy
{
    public override string Name => "employers";

    public override Type Row => typeof(Employer);

    public override IReadOnlyList<Type> Consumers => [typeof(OnOfficeOpened), typeof(OnOfficeClosed)];
}
