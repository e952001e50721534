namespace Aspire.Hosting.Local;

/// <summary>One program to run and how it wants to be stopped.</summary>
internal sealed record ProcessSpec(string Command, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    /// <summary>Added to what the host itself inherited; a null value removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Which of the variables are nobody's business.</summary>
    public IReadOnlySet<string> Secrets { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public StopStage Stage { get; init; } = StopStage.Service;

    public int StopSignal { get; init; } = Signals.Terminate;

    /// <summary>How long the program may take after <see cref="StopSignal"/> before it is killed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
