using XibuPlan.Placement.Candidates;

namespace XibuPlan.Placement.UnitTests.Candidates;

/// <summary>Where an officer may seat an applicant (D-3).</summary>
public sealed class CandidateTests
{
    private const string Chosen = "150000";
    private const string Another = "540000";

    [Theory]
    [InlineData(Chosen, true, null)]
    [InlineData(Chosen, false, null)]
    [InlineData(Another, true, null)]
    [InlineData(Another, false, "seat.other-provinces-declined")]
    public void A_province_that_is_no_choice_is_for_those_who_accept_others(string province, bool accepts, string? refusal) =>
        Assert.Equal(refusal, Cleared(accepts).MayBeSeatedIn(province).Refusal?.Code);

    [Fact]
    public void What_a_later_clearance_says_replaces_the_earlier_answer()
    {
        var candidate = Cleared(accepts: true);
        Assert.True(Clear(candidate, 2, accepts: false));
        Assert.Equal("seat.other-provinces-declined", candidate.MayBeSeatedIn(Another).Refusal?.Code);
    }

    private static Candidate Cleared(bool accepts)
    {
        var candidate = new Candidate(Guid.CreateVersion7(), 2020);
        Clear(candidate, 1, accepts);
        return candidate;
    }

    private static bool Clear(Candidate candidate, long version, bool accepts) =>
        candidate.Clear(version, Guid.CreateVersion7(), "420000", "10486", [Chosen], accepts, "bachelor", 80, priorVolunteering: false);
}
