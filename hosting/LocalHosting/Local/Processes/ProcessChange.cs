namespace Aspire.Hosting.Local;

/// <summary>What happens to a supervised program.</summary>
internal abstract record ProcessChange
{
    public sealed record Starting : ProcessChange;

    public sealed record Running(int Pid) : ProcessChange;

    public sealed record Stopping : ProcessChange;

    /// <summary>It ended, by itself or because it was told to.</summary>
    /// <param name="Code">Null when it was stopped before it ran.</param>
    /// <param name="Again">It is going to be started again.</param>
    public sealed record Ended(int? Code, bool Again) : ProcessChange;

    public sealed record Failed(Exception Reason) : ProcessChange;
}
