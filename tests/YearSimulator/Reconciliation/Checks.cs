using System.Collections.Concurrent;
using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Reconciliation;

/// <summary>Something that the story expected, and what came.</summary>
internal sealed record Check(string What, bool Holds, string Seen);

/// <summary>The expectations of the story on its way: refusals above all. Each is shown at the end; one that fails fails the run.</summary>
internal sealed class Checks
{
    private readonly ConcurrentQueue<Check> _all = new();

    /// <summary>All of them in the order in which they came.</summary>
    public IReadOnlyList<Check> All => [.. _all];

    /// <summary>Expects a refusal with its permanent code.</summary>
    /// <param name="what">What was tried, as a sentence.</param>
    public void Refused(string what, Answer answer, int status, string code)
    {
        var holds = answer.Status == status && answer.Code == code;
        _all.Enqueue(new Check(what, holds, holds ? $"{answer.Status} {answer.Code}" : $"{answer.Status} {answer.Code ?? answer.Body}, expected {status} {code}"));
    }

    /// <summary>Expects a fact.</summary>
    public void Holds(string what, bool holds, string seen) => _all.Enqueue(new Check(what, holds, seen));
}
