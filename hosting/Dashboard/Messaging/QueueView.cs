namespace XibuPlan.Dashboard.Messaging;

/// <summary>A queue as the messaging page lists it. Rates are messages per second.</summary>
internal sealed record QueueView(string Name, long Ready, long Unacked, int Consumers, double Published, double Delivered, double Acknowledged, string? State)
{
    // How MassTransit names what could not be handled, and what nobody there wanted.
    private static readonly string[] Endings = ["_error", "_skipped"];

    /// <summary>The queue that this one's messages came from; null: it is no error queue.</summary>
    public string? Home => HomeOf(Name);

    /// <summary>How many messages of an error queue have failed: one that somebody is looking at just now has too. Null: it is no error queue.</summary>
    public long? Failed => Home is null ? null : Ready + Unacked;

    /// <summary>What a person should look at; null: nothing.</summary>
    public string? Warning => this switch
    {
        { State: not (null or "running") } => "queue.not-running",
        { Failed: > 0 } => "queue.has-errors",
        { Home: null, Consumers: 0 } => "queue.no-consumer",
        _ => null,
    };

    public static string? HomeOf(string queue) =>
        Array.Find(Endings, ending => queue.EndsWith(ending, StringComparison.Ordinal)) is { } ending && queue.Length > ending.Length ? queue[..^ending.Length] : null;
}
