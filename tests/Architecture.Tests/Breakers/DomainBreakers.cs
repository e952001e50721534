using System.Net.Http.Json;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Architecture.Tests.Breakers;

/// <summary>Breaks the rule on purpose: an aggregate that asks the network, deep inside a method that runs later.</summary>
internal sealed class AskingAggregate : IAggregate
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public long Revision => 1;

    public static async Task<string?> ApproveAsync()
    {
        using var client = new HttpClient();
        return await client.GetFromJsonAsync<string>("http://localhost/");
    }
}

/// <summary>Breaks the rule on purpose: an aggregate that looks at the clock.</summary>
internal sealed class ClockWatchingAggregate : IAggregate
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public long Revision => TimeProvider.System.GetTimestamp();
}

/// <summary>Breaks the rule on purpose: a reckoning that comes out differently tomorrow.</summary>
internal static class HurriedCalculator
{
    public static decimal Reckon(TimeProvider clock) => clock.GetUtcNow().Day;
}

/// <summary>Keeps the rule.</summary>
internal sealed class PureAggregate : IAggregate
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public long Revision { get; private set; }

    public void Approve(DateOnly today) => Revision += today.Year;
}
