using Spectre.Console;

namespace XibuPlan.YearSimulator.Output;

/// <summary>How far a stage is: a bar in a terminal, nothing where the output goes to a file.</summary>
internal sealed class StageProgress(ProgressTask? bar)
{
    /// <summary>So many more steps are coming.</summary>
    public void Expect(int steps)
    {
        if (bar is null) return;
        lock (bar)
        {
            bar.IsIndeterminate = false;
            bar.MaxValue = bar.MaxValue <= 1 && bar.Value == 0 ? steps : bar.MaxValue + steps;
        }
    }

    /// <summary>One of them is done.</summary>
    public void Advance() => bar?.Increment(1);
}
