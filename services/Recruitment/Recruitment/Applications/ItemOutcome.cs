using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>What became of one item of a bulk action; the others are done all the same.</summary>
/// <param name="Code">The refusal's code, or null where it was done.</param>
/// <param name="State">The state afterwards, or null where the item is absent or out of scope.</param>
public sealed record ItemOutcome(Guid Id, bool Done, string? Code, string? Detail, ApplicationState? State, long? Revision)
{
    /// <summary>The outcome of an item, after saving.</summary>
    public static ItemOutcome Of(Guid id, Application? application, Refusal? refusal) =>
        new(id, refusal is null, refusal?.Code, refusal?.Detail, application?.State, application?.Revision);
}

/// <summary>The outcomes of a bulk action, in the order of the request.</summary>
public sealed record BulkOutcome(int Done, int Refused, IReadOnlyList<ItemOutcome> Items)
{
    /// <summary>The most items of one request.</summary>
    public const int MaxItems = 500;

    /// <summary>Counts the outcomes.</summary>
    public static BulkOutcome Of(IReadOnlyList<ItemOutcome> items) => new(items.Count(i => i.Done), items.Count(i => !i.Done), items);

    /// <summary>Why a request with these items cannot be taken, or null: too few, too many, an empty one, or one application twice.</summary>
    /// <param name="field">The request's list.</param>
    public static Refusal? Refuses<TItem>(IReadOnlyList<TItem> items, Func<TItem, Guid> idOf, string field)
    {
        if (items.Count is < 1 or > MaxItems) return CommonRefusals.Invalid.ForFields((field, $"一次须为 1–{MaxItems} 条"));
        if (items.Any(item => item is null)) return CommonRefusals.Invalid.ForFields((field, "有空项"));
        return items.DistinctBy(idOf).Count() == items.Count ? null : CommonRefusals.Invalid.ForFields((field, "同一报名重复出现"));
    }
}
