using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>
/// A change of a fact that a month's headcount rests on (D-6): state, county, category or dates of a term. It concerns every month
/// that has not ended before <paramref name="EffectiveOn"/>, in each of the counties.
/// </summary>
/// <param name="MaskedPerson">Whom, as officers may read it; never sent in an event.</param>
/// <param name="What">What changed, without a person.</param>
public sealed record HeadcountChange(Guid TermId, string MaskedPerson, DateOnly EffectiveOn, IReadOnlyList<string> Counties, string What, Acting By)
{
    /// <summary>The cause as the decision of a reverted month names it: who, which volunteer, what.</summary>
    public string Cause => $"{Office}对志愿者{MaskedPerson}进行“{What}”（自{EffectiveOn.InChinese()}起）";

    /// <summary>The cause as an event names it: no person, only the term.</summary>
    public string CauseWithoutPerson => $"{What}; term {TermId}; from {EffectiveOn:yyyy-MM-dd}";

    /// <summary>What a step comes to that no month notices: nothing, or why it was refused.</summary>
    internal static Outcome<HeadcountChange?> NoneBy(Outcome step) => step.IsRefused(out var refusal) ? refusal : (HeadcountChange?)null;

    private string Office => By.Actor.Region is { } region ? $"{RegionDirectory.NameOf(region)}（{By.Actor.Party.Label()}）" : By.Actor.Party.Label();
}
