namespace XibuPlan.YearSimulator.Http;

/// <summary>A page of a list.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Reading lists whole.</summary>
internal static class Pages
{
    /// <summary>Every item of a list, page by page.</summary>
    /// <param name="path">With or without a query.</param>
    public static async Task<IReadOnlyList<T>> AllAsync<T>(this Session session, string path, CancellationToken cancel)
    {
        var items = new List<T>();
        var first = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=200";
        for (var next = first; ;)
        {
            var page = await session.GetAsync<Page<T>>(next, cancel);
            items.AddRange(page.Items);
            if (page.NextCursor is null) return items;
            next = $"{first}&cursor={Uri.EscapeDataString(page.NextCursor)}";
        }
    }
}
