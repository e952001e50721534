namespace Aspire.Hosting.Local;

/// <summary>One check of an instance's health.</summary>
/// <param name="Name">What is asked, as the dashboard shows it.</param>
/// <param name="ProblemAsync">Asks: null when all is well, else what is wrong.</param>
internal sealed record Probe(string Name, Func<CancellationToken, Task<string?>> ProblemAsync)
{
    /// <summary>A check that knows yes and no only.</summary>
    public static Probe Of(string name, Func<CancellationToken, Task<bool>> answers) => new(name, async stop => await answers(stop) ? null : "Does not answer.");
}
