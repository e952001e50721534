using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.Placement.Candidates;

/// <summary>Who may be seated: Recruitment's applications, less those whom ServiceManagement lost before any duty (A8).</summary>
internal sealed class CandidatesCopy : LocalCopy
{
    public override string Name => "candidates";

    public override Type Row => typeof(Candidate);

    public override IReadOnlyList<Type> Consumers => [typeof(OnApplicantCleared), typeof(OnApplicationReverted), typeof(OnApplicantWithdrawn), typeof(OnTermClosed)];
}
