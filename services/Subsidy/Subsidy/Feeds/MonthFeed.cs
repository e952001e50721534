using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>What finance is offered for a month, over all provinces: one version at a time holds.</summary>
public sealed class MonthFeed : IAggregate
{
    private MonthFeed()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The month.</summary>
    public YearMonth Month { get; private set; }

    /// <summary>Where finance stands.</summary>
    public MonthFeedState State { get; private set; } = MonthFeedState.Published;

    /// <summary>The version that holds; 0 before the first.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>The last version that was acknowledged, or null.</summary>
    public int? AcknowledgedVersion { get; private set; }

    /// <summary>A month of which the first province is about to be certified.</summary>
    public static MonthFeed Open(YearMonth month) => new() { Month = month };

    /// <summary>A province's month changed: the next version, whose number is returned.</summary>
    public int Publish()
    {
        State = MonthFeedLifecycle.Table.Next(State, MonthFeedAction.Publish, Actor.System).Value;
        return ++CurrentVersion;
    }

    /// <summary>Finance confirms the current version.</summary>
    public Outcome Acknowledge(Actor finance)
    {
        if (MonthFeedLifecycle.Table.Next(State, MonthFeedAction.Acknowledge, finance).IsRefused(out var refusal, out var next)) return refusal;
        State = next;
        AcknowledgedVersion = CurrentVersion;
        return Outcome.Done;
    }
}
