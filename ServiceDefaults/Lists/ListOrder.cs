using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Lists;

/// <summary>
/// The orders that a list offers, by name; nothing else is sorted by. Pages are cut at (key, id) of the last row seen, not counted
/// off: rows that come or go between two pages are neither skipped nor repeated (docs/decisions/0014).
/// </summary>
/// <remarks><c>created</c> is always there: ids are UUIDv7, which grow with time.</remarks>
public sealed class ListOrder<T> : IListOrder
{
    /// <summary>The order of creation.</summary>
    public const string Created = "created";

    // Chinese names in the order of their pinyin, as every name list in China is.
    private const string ByPinyin = "zh-x-icu";

    private readonly Expression<Func<T, Guid>> _id;
    private readonly Dictionary<string, IListKey<T>> _keys;

    /// <summary>Orders of rows with this id.</summary>
    /// <param name="own">The order where none is asked for.</param>
    public ListOrder(Expression<Func<T, Guid>> id, string own = Created)
    {
        (_id, Own) = (id, own);
        _keys = new() { [Created] = new ListKey<T, Guid>(id, id) };
    }

    /// <inheritdoc/>
    public string Own { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [.. _keys.Keys.SelectMany(name => new[] { name, "-" + name })];

    /// <summary>Adds an order by a value that is never null: a nullable one names what stands for null, e.g. <c>?? -1</c>.</summary>
    public ListOrder<T> By<TKey>(string name, Expression<Func<T, TKey>> key)
        where TKey : notnull
    {
        _keys.Add(name, new ListKey<T, TKey>(key, _id));
        return this;
    }

    /// <summary>Adds an order by Chinese text, as pinyin has it.</summary>
    public ListOrder<T> ByText(string name, Expression<Func<T, string>> text)
    {
        var collate = Expression.Call(typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
            Expression.Constant(EF.Functions), text.Body, Expression.Constant(ByPinyin));
        return By(name, Expression.Lambda<Func<T, string>>(collate, text.Parameters));
    }

    /// <summary>Adds an order by an enum as it is declared, which for states is the way through the lifecycle.</summary>
    public ListOrder<T> ByDeclared<TEnum>(string name, Expression<Func<T, TEnum>> value)
        where TEnum : struct, Enum
    {
        // Enums are stored as words: CASE … WHEN gives their places.
        Expression place = Expression.Constant(int.MaxValue);
        foreach (var (member, index) in Enum.GetValues<TEnum>().Select((m, i) => (m, i)).Reverse())
            place = Expression.Condition(Expression.Equal(value.Body, Expression.Constant(member)), Expression.Constant(index), place);
        return By(name, Expression.Lambda<Func<T, int>>(place, value.Parameters));
    }

    /// <summary>All rows in the order asked for, e.g. for an export.</summary>
    public Outcome<IQueryable<T>> Sorted(IQueryable<T> rows, string? sort) =>
        KeyOf(sort).IsRefused(out var refusal, out var by) ? refusal : Outcome<IQueryable<T>>.Of(by.Key.Order(rows, by.Descending));

    /// <summary>One page, and the total where it is asked for.</summary>
    /// <param name="row">What is read of each row.</param>
    /// <param name="line">What the answer shows of it.</param>
    public async Task<Outcome<Page<TLine>>> PageAsync<TRow, TLine>(IQueryable<T> rows, ListRequest request, Expression<Func<T, TRow>> row,
        Func<TRow, TLine> line, CancellationToken cancel)
    {
        var sort = request.Sort ?? Own;
        if (KeyOf(sort).IsRefused(out var refusal, out var by)) return refusal;
        if (AfterCursor(rows, request.Page.After, sort, by) is not { } rest) return CommonRefusals.Malformed;
        var total = request.WithTotal ? await rows.CountAsync(cancel) : (int?)null;
        var read = await by.Key.ReadAsync(by.Key.Order(rest, by.Descending).Take(request.Page.Take), row, cancel);
        var page = Page<(TRow Row, string Key, Guid Id)>.Of(read, request.Page, last => JsonSerializer.Serialize(new Position(sort, last.Key, last.Id)));
        return new Page<TLine>([.. page.Items.Select(r => line(r.Row))], page.NextCursor, total);
    }

    // Null where the cursor cannot be read, or is one of another order.
    private static IQueryable<T>? AfterCursor(IQueryable<T> rows, string? cursor, string sort, (IListKey<T> Key, bool Descending) by)
    {
        if (cursor is null) return rows;
        try
        {
            return JsonSerializer.Deserialize<Position>(cursor) is { Key: not null } at && at.Sort == sort
                ? by.Key.After(rows, at.Key, at.Id, by.Descending)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Outcome<(IListKey<T> Key, bool Descending)> KeyOf(string? sort)
    {
        var name = (sort ?? Own).TrimStart('-');
        return Names.Contains(sort ?? Own)
            ? (_keys[name], (sort ?? Own)[0] == '-')
            : CommonRefusals.SortUnknown.With(sort, string.Join("、", _keys.Keys)).WithFact("sorts", Names);
    }

    /// <summary>Where a page ended.</summary>
    private sealed record Position(string Sort, string Key, Guid Id);
}

/// <summary>The orders of a list as its route declares them, for the API document.</summary>
public interface IListOrder
{
    /// <summary>The order where none is asked for.</summary>
    string Own { get; }

    /// <summary>Every order, each also the other way round.</summary>
    IReadOnlyList<string> Names { get; }
}
