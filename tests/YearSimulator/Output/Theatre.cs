using Spectre.Console;
using XibuPlan.YearSimulator.Stages;

namespace XibuPlan.YearSimulator.Output;

/// <summary>How long a stage took.</summary>
internal sealed record StageTime(string Title, TimeSpan Took);

/// <summary>Plays the stages one after the other and shows how far they are.</summary>
internal sealed class Theatre(Year year)
{
    private readonly List<StageTime> _times = [];

    /// <summary>What each stage took.</summary>
    public IReadOnlyList<StageTime> Times => _times;

    /// <summary>What stopped the play, or null.</summary>
    public Exception? Interruption { get; private set; }

    /// <summary>Plays all stages, with bars where there is a terminal; false where one of them could not be played to its end.</summary>
    public async Task<bool> TryPlayAsync(IReadOnlyList<Stage> stages, CancellationToken cancel)
    {
        try
        {
            await (Console.IsOutputRedirected ? PlayAsync(stages, null, cancel) : PlayWithBarsAsync(stages, cancel));
        }
        catch (Exception interruption) when (interruption is
            Http.UnexpectedAnswer or TimeoutException or HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            Interruption = interruption;
        }

        return Interruption is null;
    }

    private Task PlayWithBarsAsync(IReadOnlyList<Stage> stages, CancellationToken cancel) => AnsiConsole.Progress().AutoClear(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(bars => PlayAsync(stages, bars, cancel));

    private async Task PlayAsync(IReadOnlyList<Stage> stages, ProgressContext? bars, CancellationToken cancel)
    {
        foreach (var stage in stages)
        {
            var bar = bars?.AddTask(Markup.Escape(stage.Title), maxValue: 1);
            var began = TimeProvider.System.GetTimestamp();
            if (bar is null) Console.WriteLine($"… {stage.Title}");
            await stage.RunAsync(year, new StageProgress(bar), cancel);
            var took = TimeProvider.System.GetElapsedTime(began);
            _times.Add(new StageTime(stage.Title, took));
            if (bar is null) Console.WriteLine($"  done in {took.TotalSeconds:F1} s");
            else bar.Value = bar.MaxValue;
        }
    }
}
