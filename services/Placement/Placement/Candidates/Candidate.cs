using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Candidates;

/// <summary>Whether an applicant may be seated.</summary>
internal enum CandidateState
{
    /// <summary>Reviewed, scored and medically fit.</summary>
    [Label("可对接")] Cleared,

    /// <summary>An edit put the form back to 未审核 (A3): not to be seated until it is cleared again; a seat stays (D-7).</summary>
    [Label("重新审核中")] Suspended,

    /// <summary>Out: withdrew, failed, or an objection was upheld.</summary>
    [Label("已退出")] Withdrawn,
}

/// <summary>
/// Placement's copy of an application, fed by Recruitment's events. It holds what ranking and choices need and no name or number.
/// </summary>
internal sealed class Candidate(Guid applicationId, int year)
{
    public Guid ApplicationId { get; private set; } = applicationId;

    public int Year { get; private set; } = year;

    /// <summary>The application's version that the copy shows; an older one is ignored.</summary>
    public long Version { get; private set; }

    public CandidateState State { get; private set; }

    public Guid PersonId { get; private set; }

    public string RecruitingProvinceCode { get; private set; } = "";

    public string UniversityCode { get; private set; } = "";

    /// <summary>Service provinces, first choice first.</summary>
    public List<string> Choices { get; private set; } = [];

    /// <summary>服从调剂 (D-3): true where the applicant also takes a province that is no choice. False as well where that was never heard.</summary>
    public bool AcceptsOtherProvinces { get; private set; }

    public string Degree { get; private set; } = "";

    public decimal Score { get; private set; }

    public bool PriorVolunteering { get; private set; }

    /// <summary>Takes a cleared application over; false where the copy is as new already.</summary>
    public bool Clear(long version, Guid person, string recruitingProvince, string university, IReadOnlyList<string> choices, bool acceptsOtherProvinces,
        string degree, decimal score, bool priorVolunteering)
    {
        if (version <= Version) return false;
        (Version, State, PersonId, RecruitingProvinceCode, UniversityCode) = (version, CandidateState.Cleared, person, recruitingProvince, university);
        (Choices, AcceptsOtherProvinces, Degree, Score, PriorVolunteering) = ([.. choices], acceptsOtherProvinces, degree, score, priorVolunteering);
        return true;
    }

    /// <summary>True where the service province is one of the applicant's choices.</summary>
    public bool Chose(string serviceProvince) => Choices.Contains(serviceProvince);

    /// <summary>Whether an officer may seat the applicant in a service province: while cleared, and outside the choices only by the applicant's leave (D-3).</summary>
    public Outcome MayBeSeatedIn(string serviceProvince)
    {
        if (State == CandidateState.Withdrawn) return SeatRefusals.CandidateWithdrawn;
        if (State == CandidateState.Suspended) return SeatRefusals.CandidateSuspended;
        return Chose(serviceProvince) || AcceptsOtherProvinces ? Outcome.Done : SeatRefusals.OtherProvincesDeclined.With(ProvinceAlpha.NameOf(serviceProvince));
    }

    /// <summary>Suspends an applicant whose form is under review again; false where the copy is newer.</summary>
    public bool Suspend(long version, Guid person, string recruitingProvince) => Leave(CandidateState.Suspended, version, person, recruitingProvince);

    /// <summary>Takes an applicant out; false where the copy is newer.</summary>
    public bool Withdraw(long version, Guid person, string recruitingProvince) => Leave(CandidateState.Withdrawn, version, person, recruitingProvince);

    /// <summary>A8: admitted and lost before any duty: no candidate again.</summary>
    public void Lose() => State = CandidateState.Withdrawn;

    // Known from here on even where the clearance comes late.
    private bool Leave(CandidateState state, long version, Guid person, string recruitingProvince)
    {
        if (version <= Version) return false;
        (Version, State, PersonId, RecruitingProvinceCode) = (version, state, person, recruitingProvince);
        return true;
    }
}
