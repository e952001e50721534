using System.Globalization;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>
/// The central rates of a programme year as one policy version states them (SUB-2, docs/rules.md §11). Never changed: an amended
/// policy is a further card, which reaches no month that had begun when it was published.
/// </summary>
public sealed class RateCard : IAggregate
{
    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The programme year.</summary>
    public int ProgrammeYear { get; private set; }

    /// <summary>The policy version that it was read from.</summary>
    public int Version { get; private set; }

    /// <summary>When the policy was published, by the programme's clock.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The first day that it holds for; the year's first card holds from the beginning (see <see cref="RateCardSchedule"/>).</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The day on which service starts; its month is the first of the twelve.</summary>
    public DateOnly ServiceStartsOn { get; private set; }

    /// <summary>Yuan per person-year in the west.</summary>
    public Money West { get; private set; }

    /// <summary>Yuan per person-year in southern Xinjiang and Tibet.</summary>
    public Money SouthXinjiangTibet { get; private set; }

    /// <summary>Yuan per person-year in central China.</summary>
    public Money Central { get; private set; }

    /// <summary>How a part of a month counts.</summary>
    public Proration Proration { get; private set; }

    /// <summary>What a person-year is worth in a tier.</summary>
    public Money AnnualOf(FundingTier tier) => tier switch
    {
        FundingTier.West => West,
        FundingTier.SouthXinjiangTibet => SouthXinjiangTibet,
        FundingTier.Central => Central,
        _ => Money.Zero,
    };

    /// <summary>Reads a published policy. Placement has checked it: a key that is missing or unreadable is a bug and throws.</summary>
    public static RateCard Of(int programmeYear, int policyVersion, DateTimeOffset publishedAt, IReadOnlyDictionary<string, string> policy)
    {
        var startsOn = DateOnly.ParseExact(policy["service.startsOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var next = YearMonth.Of(ChinaTime.DayOf(publishedAt)).Next.FirstDay;
        var begin = YearMonth.Of(startsOn).FirstDay;
        return new RateCard
        {
            ProgrammeYear = programmeYear,
            Version = policyVersion,
            PublishedAt = publishedAt,
            EffectiveFrom = next > begin ? next : begin,
            ServiceStartsOn = startsOn,
            West = Amount(policy, "subsidy.west"),
            SouthXinjiangTibet = Amount(policy, "subsidy.south-xinjiang-tibet"),
            Central = Amount(policy, "subsidy.central"),
            Proration = Enum.Parse<Proration>(policy["month.proration"], ignoreCase: true),
        };
    }

    private static Money Amount(IReadOnlyDictionary<string, string> policy, string key) =>
        Money.TryParse(policy[key], out var amount) && amount.Fen >= 0 ? amount : throw new FormatException($"{key} is no amount of yuan.");
}
