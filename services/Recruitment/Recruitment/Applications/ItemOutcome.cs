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

    /// <summary>Why a request with so many items cannot be taken, or null.</summary>
    public static Refusal? RefusesCount(int count, string field) =>
        count is >= 1 and <= MaxItems ? null : CommonRefusals.Invalid.ForFields((field, $"一次须为 1–{MaxItems} 条"));
}
