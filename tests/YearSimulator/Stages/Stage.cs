using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>A step of the handbook.</summary>
internal abstract class Stage
{
    /// <summary>What happens, as a short sentence.</summary>
    public abstract string Title { get; }

    /// <summary>Lets it happen.</summary>
    public abstract Task RunAsync(Year year, StageProgress progress, CancellationToken cancel);

    /// <summary>
    /// Lets many people act at the same time, each of them one thing after the other.
    /// </summary>
    protected static Task TogetherAsync<T>(Year year, IEnumerable<T> people, Func<T, CancellationToken, Task> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = year.Options.Parallel, CancellationToken = cancel },
            async (person, token) => await act(person, token));
}
