using XibuPlan.ServiceDefaults.Copies;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>The rate cards, read from the policies of Placement. What somebody was paid by stays as it is.</summary>
internal sealed class RateCardsCopy : LocalCopy
{
    public override string Name => "rate-cards";

    public override Type Row => typeof(RateCard);

    public override IReadOnlyList<Type> Consumers => [typeof(OnProgrammeYearPublished)];

    public override bool IsAppendOnly => true;
}
