using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Who was shown whose numbers in the clear, when and what for; audited although it changes nothing else (docs/rules.md §13).</summary>
public sealed class NumbersReveal : IAggregate
{
    private NumbersReveal()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>Whose numbers.</summary>
    public Guid TermId { get; private init; }

    /// <summary>The officer's account.</summary>
    public Guid RevealedTo { get; private init; }

    /// <summary>By the programme's clock.</summary>
    public DateTimeOffset RevealedAt { get; private init; }

    /// <summary>What for, in the officer's words.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Records a reveal.</summary>
    public static NumbersReveal Of(VolunteerTerm term, Acting acting, string purpose) => new()
    {
        Id = Guid.CreateVersion7(),
        TermId = term.Id,
        RevealedTo = acting.Actor.Id,
        RevealedAt = acting.At,
        Purpose = purpose,
    };
}
