using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.CountyMonths;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>What became of one item of a bulk request.</summary>
/// <param name="Code">The refusal's permanent code, or null where it was done.</param>
/// <param name="Reverts">The months that the item put back; with <c>?preview=true</c>, those that it would. Null where it concerns none.</param>
public sealed record ItemOutcome(string Item, bool Done, string? Code, string? Detail, IReadOnlyList<RevertedMonth>? Reverts = null)
{
    private const int MostItems = 500;

    /// <summary>Refuses a request that holds everybody else's locks for too long, and one with an empty place (JSON null).</summary>
    internal static Refusal? Refuses<TItem>(IReadOnlyList<TItem?> items)
        where TItem : class
    {
        if (RefusesCount(items.Count, "items") is { } tooMany) return tooMany;
        return items.Contains(null) ? CommonRefusals.Invalid.ForFields(("items", "不能有空项")) : null;
    }

    /// <summary>Refuses more than so many at once.</summary>
    internal static Refusal? RefusesCount(int count, string field) =>
        count <= MostItems ? null : CommonRefusals.Invalid.ForFields((field, $"一次最多 {MostItems} 条"));

    internal static ItemOutcome Of(object item, Refusal? refusal) => new(item.ToString()!, refusal is null, refusal?.Code, refusal?.Detail);

    internal static ItemOutcome OfStep(Guid term, Reply<TermView> reply) =>
        Of(term, reply.Refusal) with { Reverts = (((IReply)reply).Body as TermView)?.Reverts };
}
