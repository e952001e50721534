using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Recruitment.Applications;

/// <summary>Who was shown whose ID number, with it phone and e-mail, in the clear, when and what for; audited although it changes nothing else (docs/rules.md §13).</summary>
public sealed class IdNumberReveal : IAggregate
{
    private IdNumberReveal()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>Whose number.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The account or service that was shown it.</summary>
    public Guid RevealedTo { get; private set; }

    /// <summary>By the programme's clock.</summary>
    public DateTimeOffset RevealedAt { get; private set; }

    /// <summary>What for, in the officer's words.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Records a reveal.</summary>
    public static IdNumberReveal Of(Application application, Actor actor, string purpose, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ApplicationId = application.Id,
        RevealedTo = actor.Id,
        RevealedAt = now,
        Purpose = purpose,
    };
}
